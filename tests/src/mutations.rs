//! Inputs that are almost right: seeds changed here and there, drawn from a number, so that every run sees the same.

/// What parsers stumble over, put in as it is.
const WORDS: [&[u8]; 44] = [
    b"\0",
    b"\r\n",
    b"\n",
    b"\r",
    b"\t",
    b"\"",
    b"\"\"",
    b"'",
    b"\\",
    b"\\u0000",
    b"\\ud800",
    b"%",
    b"%00",
    b"&",
    b"=",
    b"==",
    b";",
    b",",
    b":",
    b"::",
    b"(",
    b")",
    b"[[",
    b"]]",
    b"{",
    b"}",
    b"\"\"\"",
    b"#",
    b"<",
    b"<!--",
    b"-",
    b"_",
    b".",
    b"..",
    b"0",
    b"-1",
    b"1e309",
    b"18446744073709551616",
    b"\xff",
    b"\xf0\x9f\x98",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    "\u{202e}".as_bytes(),
    "\u{663}".as_bytes(),
];

/// Draws changed inputs.
#[derive(Debug)]
pub struct Mutations {
    state: u64,
}

impl Mutations {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// `SplitMix64` (Steele, Lea and Flood 2014, OOPSLA).
    fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below `end`; 0, if that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.bits() % end.max(1) as u64).unwrap_or(0)
    }

    /// One of the seeds, changed in one place or a few; `words` are those of its language.
    pub fn of(&mut self, seeds: &[&[u8]], words: &[&str]) -> Vec<u8> {
        let mut input = seeds[self.below(seeds.len())].to_vec();
        let more = [0, 0, 0, 1, 2, 5][self.below(6)];
        for _ in 0..=more {
            self.change(&mut input, seeds, words);
        }
        input
    }

    /// The same as text: bytes that are none become the sign for that.
    pub fn text(&mut self, seeds: &[&str], words: &[&str]) -> String {
        let seeds: Vec<&[u8]> = seeds.iter().map(|seed| seed.as_bytes()).collect();
        String::from_utf8_lossy(&self.of(&seeds, words)).into_owned()
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[&[u8]], words: &[&str]) {
        let (from, to) = self.range(input.len());
        match self.below(9) {
            0 if from < input.len() => input[from] ^= 1 << self.below(8),
            1 if from < input.len() => input[from] = self.bits().to_le_bytes()[0],
            2 => drop(input.drain(from..to)),
            3 => {
                let part = input[from..to].to_vec();
                let at = self.below(input.len() + 1);
                drop(input.splice(at..at, part));
            }
            4 => {
                let other = seeds[self.below(seeds.len())];
                let (start, end) = self.range(other.len());
                drop(input.splice(from..to, other[start..end].iter().copied()));
            }
            5 => input.truncate(from),
            6 if !words.is_empty() => {
                let word = words[self.below(words.len())].bytes();
                drop(input.splice(from..from, word));
            }
            7 if !words.is_empty() => {
                let word = words[self.below(words.len())].bytes();
                drop(input.splice(from..to, word));
            }
            _ => {
                let word = WORDS[self.below(WORDS.len())];
                drop(input.splice(from..from, word.iter().copied()));
            }
        }
    }

    /// A place, and one behind it that is mostly near.
    fn range(&mut self, length: usize) -> (usize, usize) {
        let from = self.below(length + 1);
        let far = if self.below(4) == 0 { length } else { length.min(16) };
        (from, (from + self.below(far + 1)).min(length))
    }
}
