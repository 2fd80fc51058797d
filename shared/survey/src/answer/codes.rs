//! Answers in codes, as the fingerprint of all responses is made of.

use super::{Answer, Response, Verdict};

impl Response {
    /// Appends the answers in codes, question by question: the same bytes for the same answers to a questionnaire, and for
    /// no others.
    ///
    /// An answer is a byte for its kind, 0 where there is none, then its numbers: a choice; the marks of a rating, or the
    /// points, one byte for each goal; a mark on a scale; for each statement of a matrix one more than its column, or 0; for
    /// each set one more than its most and than its least wanted goal, or 0 twice; for each pair two more than its goal, 1
    /// for "cannot decide", or 0; of the others, of a text, and of a number or a day as they are spelled, first how many
    /// follow. Words beside a choice come after it, and so does the number that was drawn, each with a byte of its own.
    /// Numbers have seven bits to a byte, the lowest first, and all bytes but the
    /// last have the eighth bit set.
    pub fn write_codes(&self, codes: &mut Vec<u8>) {
        for (question, answer) in self.answers.iter().enumerate() {
            match answer {
                None => codes.push(0),
                Some(Answer::Choice(choice)) => write_coded(codes, 1, *choice),
                Some(Answer::Choices(chosen)) => write_list(codes, 2, chosen),
                Some(Answer::Ratings(ratings)) => {
                    codes.push(3);
                    codes.extend_from_slice(ratings);
                }
                Some(Answer::Ranking(ranking)) => write_list(codes, 4, ranking),
                Some(Answer::Picks(picked)) => write_list(codes, 5, picked),
                Some(Answer::Points(points)) => {
                    codes.push(6);
                    codes.extend_from_slice(points);
                }
                Some(Answer::Text(text)) => write_text(codes, 7, text),
                Some(Answer::Number(number)) => write_text(codes, 16, &number.to_string()),
                Some(Answer::Date(date)) => write_text(codes, 17, &date.to_string()),
                Some(Answer::Scale(mark)) => codes.extend([18, *mark]),
                Some(Answer::Matrix(chosen)) => {
                    codes.push(19);
                    for choice in chosen {
                        write_number(codes, choice.map_or(0, |choice| choice + 1));
                    }
                }
                Some(Answer::Acknowledged) => codes.push(20),
                Some(Answer::BestWorst(sets)) => {
                    codes.push(23);
                    for set in sets {
                        write_number(codes, set.map_or(0, |(best, _)| best + 1));
                        write_number(codes, set.map_or(0, |(_, worst)| worst + 1));
                    }
                }
                Some(Answer::Pairs(pairs)) => {
                    codes.push(24);
                    for verdict in pairs {
                        let code = match verdict {
                            Verdict::Open => 0,
                            Verdict::Undecided => 1,
                            Verdict::Goal(goal) => goal + 2,
                        };
                        write_number(codes, code);
                    }
                }
            }
            if let Some(words) = self.written.get(&question) {
                write_text(codes, 21, words);
            }
            if let Some(&number) = self.shown.get(&question) {
                write_coded(codes, 22, number as usize);
            }
        }
    }
}

fn write_list(codes: &mut Vec<u8>, kind: u8, numbers: &[usize]) {
    write_coded(codes, kind, numbers.len());
    for &number in numbers {
        write_number(codes, number);
    }
}

fn write_text(codes: &mut Vec<u8>, kind: u8, text: &str) {
    write_coded(codes, kind, text.len());
    codes.extend_from_slice(text.as_bytes());
}

fn write_coded(codes: &mut Vec<u8>, kind: u8, number: usize) {
    codes.push(kind);
    write_number(codes, number);
}

fn write_number(codes: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        codes.push(0x80 | (number & 0x7f).to_le_bytes()[0]);
        number >>= 7;
    }
    codes.push(number.to_le_bytes()[0]);
}
