//! Questions made out of a form's values.

mod district;
mod drawn;
mod matrix;
mod plain;

use vorrang_survey::{
    answer::{Complaint, DONT_KNOW, FieldError},
    definition::{self, Choice, Kind},
    goal::Goal,
    text::Lang,
};

use super::{
    problem::{Problem, concerns_one_field},
    question::{Body, Opt, Question, Rated, Row, Topic},
    said::Said,
};
use crate::form::{Form, Survey, journey::Part, walk::Remarks};

/// Makes questions out of a form's values, for one page.
pub(crate) struct Asking<'a> {
    pub(crate) survey: &'a Survey<'a>,
    pub(crate) form: &'a Form,
    pub(crate) remarks: &'a Remarks,
    pub(crate) lang: &'a Lang,
}

impl Asking<'_> {
    /// The question, or the part of it that is asked here.
    pub(crate) fn question(&self, part: &Part) -> Question {
        let questionnaire = &self.survey.round.questionnaire;
        let asked = &questionnaire.questions[part.question];
        let id = format!("q{}", part.question);
        // A question over several pages explains itself on the first.
        let hint = Said::optional(&asked.hint, self.lang).filter(|_| part.begins);
        let problem = self.whole_problem(part.question);
        let described = [
            hint.as_ref().map(|_| format!("{id}-hint")),
            problem.as_ref().map(|problem| problem.id.clone()),
        ];
        let described: Vec<String> = described.into_iter().flatten().collect();
        Question {
            text: Said::of(&asked.text, self.lang),
            required: asked.required,
            described: (!described.is_empty()).then(|| described.join(" ")),
            body: self.body(part),
            id,
            hint,
            problem,
        }
    }

    /// What is wrong on this page, in its order.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.remarks.errors.iter().map(|error| self.problem(error)).collect()
    }

    fn problem(&self, error: &FieldError) -> Problem {
        let asked = &self.survey.round.questionnaire;
        let problem = Problem::of(asked, self.form, error, |question, place| match place {
            Some(place) => self.goal(question, place),
            None => Said::of(&asked.questions[question].text, self.lang),
        });
        let question = &asked.questions[asked.fields()[error.field].question];
        match question.constraint.as_ref().filter(|_| error.complaint == Complaint::NotValid) {
            Some(constraint) => problem.in_words(Said::of(&constraint.text, self.lang)),
            None => problem,
        }
    }

    fn whole_problem(&self, question: usize) -> Option<Problem> {
        let asked = &self.survey.round.questionnaire;
        let whole = |error: &&FieldError| {
            asked.fields()[error.field].question == question && !concerns_one_field(asked, error)
        };
        self.remarks.errors.iter().find(whole).map(|error| self.problem(error))
    }

    fn field_problem(&self, field: usize) -> Option<Problem> {
        let asked = &self.survey.round.questionnaire;
        let own = |error: &&FieldError| error.field == field && concerns_one_field(asked, error);
        self.remarks.errors.iter().find(own).map(|error| self.problem(error))
    }

    fn body(&self, part: &Part) -> Body {
        let asked = &self.survey.round.questionnaire.questions[part.question];
        let say = |texts| Said::of(texts, self.lang);
        match &asked.kind {
            Kind::Single { choices, district: Some(order) } => self.district(part, choices, *order),
            Kind::Single { choices, .. } => Body::Single { options: self.single(part, choices) },
            Kind::Multiple { choices, most } => Body::Multiple {
                options: part.fields.iter().filter_map(|&f| self.flag(f, choices)).collect(),
                most: Some(*most).filter(|&most| most < choices.len()),
            },
            Kind::Rating { low, high, scale, .. } => Body::Rating {
                low: say(low),
                high: say(high),
                scale: *scale,
                rows: part.fields.iter().map(|&field| self.rated(field, *scale)).collect(),
            },
            Kind::Ranking { places, .. } => Body::Ranking(self.ranking(part.question, *places)),
            Kind::Picks { most, .. } => self.picks(part, *most),
            Kind::Points { total, .. } => Body::Points {
                rows: part.fields.iter().map(|&field| self.points(field)).collect(),
                total: *total,
                sum: self.sum(part),
            },
            Kind::BestWorst { sets, .. } => self.sets(part, *sets, asked.required),
            Kind::Pairs { pairs, .. } => self.pairs(part, *pairs, asked.required),
            Kind::Text { longest } => {
                Body::Text { field: self.row(part.fields[0], say(&asked.text)), longest: *longest }
            }
            Kind::Number(number) => self.number(part.fields[0], &asked.text, number),
            Kind::Date(_) => self.day(part.fields[0]),
            Kind::Scale(scale) => self.scale(part.fields[0], scale, asked.required),
            Kind::Matrix(matrix) => self.matrix(part, matrix, asked.required),
            Kind::Acknowledgement { sentence } => self.acknowledgement(part, sentence),
        }
    }

    /// Radio buttons. What is not required and has no choice for it gets a way to answer nothing.
    fn single(&self, part: &Part, choices: &[Choice]) -> Vec<Opt> {
        let (asked, field) = (&self.survey.round.questionnaire, part.fields[0]);
        let required = asked.questions[part.question].required;
        let order = self.form.places(asked, part.question);
        let order = order.unwrap_or_else(|| (0..choices.len()).collect());
        let opt = |index: usize, value: &str, text: Option<Said>, apart| Opt {
            id: format!("f{field}-{index}"),
            name: self.name(field),
            value: value.to_owned(),
            text,
            on: !value.is_empty() && self.form.value(field).trim() == value,
            apart,
            words: None,
        };
        let mut options: Vec<Opt> = order
            .into_iter()
            .filter_map(|place| choices.get(place))
            .enumerate()
            .map(|(index, choice)| {
                let text = Said::of(&choice.text, self.lang);
                let mut opt = opt(index, choice.id.as_str(), Some(text), choice.no_answer);
                opt.words = self.words(field, choice);
                opt.on |= self.form.value(field).is_empty() && written(&opt);
                opt
            })
            .collect();
        if !required && !choices.iter().any(|choice| choice.no_answer) {
            options.push(opt(choices.len(), "", None, true));
        }
        options
    }

    /// The checkbox of a choice; `None` of a field that is no choice's.
    fn flag(&self, field: usize, choices: &[Choice]) -> Option<Opt> {
        let definition::Part::Choice(place) = self.survey.round.questionnaire.fields()[field].part
        else {
            return None;
        };
        let choice = choices.get(place)?;
        let mut opt = self.checkbox(field, Said::of(&choice.text, self.lang), choice.no_answer);
        opt.words = self.words(field, choice);
        opt.on |= written(&opt);
        Some(opt)
    }

    /// Where words of one's own are written beside a choice that asks for them; only after consent.
    fn words(&self, field: usize, choice: &Choice) -> Option<Row> {
        let asked = &self.survey.round.questionnaire;
        let words = asked.field_of(asked.fields()[field].question, definition::Part::Words);
        let words = words.filter(|_| choice.other && self.form.sensitive())?;
        Some(self.row(words, Said::of(&choice.text, self.lang)))
    }

    fn checkbox(&self, field: usize, text: Said, apart: bool) -> Opt {
        Opt {
            id: format!("f{field}"),
            name: self.name(field),
            value: "1".to_owned(),
            text: Some(text),
            on: self.form.value(field) == "1",
            apart,
            words: None,
        }
    }

    fn rated(&self, field: usize, scale: u8) -> Rated {
        let value = self.form.value(field).trim();
        let opt = |index: u8, point: String| Opt {
            id: format!("f{field}-{index}"),
            name: self.name(field),
            on: value == point,
            value: point,
            text: None,
            apart: false,
            words: None,
        };
        let goal = self.goal_of(field);
        Rated {
            id: format!("f{field}"),
            name: self.name(field),
            text: Said::of(&goal.name, self.lang),
            description: Said::optional(&goal.description, self.lang),
            points: (1..=scale).map(|point| opt(point - 1, point.to_string())).collect(),
            dont_know: opt(scale, DONT_KNOW.to_owned()),
            problem: self.field_problem(field),
        }
    }

    /// Checkboxes under the names of their fields of action, in the question's order.
    fn picks(&self, part: &Part, most: usize) -> Body {
        let mut topics: Vec<(usize, Topic)> = Vec::new();
        for &field in &part.fields {
            let goal = self.goal_of(field);
            let option = self.checkbox(field, Said::of(&goal.name, self.lang), false);
            if let Some((_, topic)) = topics.iter_mut().find(|(known, _)| *known == goal.field) {
                topic.options.push(option);
            } else {
                let name = Said::of(&self.survey.round.fields[goal.field].name, self.lang);
                topics.push((goal.field, Topic { name, options: vec![option] }));
            }
        }
        let topics: Vec<Topic> = topics.into_iter().map(|(_, topic)| topic).collect();
        let chosen = topics.iter().flat_map(|topic| &topic.options).filter(|opt| opt.on).count();
        Body::Picks { topics, most, chosen }
    }

    fn points(&self, field: usize) -> Row {
        self.row(field, Said::of(&self.goal_of(field).name, self.lang))
    }

    fn row(&self, field: usize, text: Said) -> Row {
        Row {
            id: format!("f{field}"),
            name: self.name(field),
            text,
            value: self.form.value(field).to_owned(),
            problem: self.field_problem(field),
        }
    }

    /// What has been given out so far; `None` while nothing has, or something is no number.
    fn sum(&self, part: &Part) -> Option<u32> {
        let typed = part.fields.iter().map(|&field| self.form.value(field).trim());
        let typed: Vec<&str> = typed.filter(|value| !value.is_empty()).collect();
        let numbers = typed.iter().map(|value| value.parse::<u16>().ok().map(u32::from));
        numbers.sum::<Option<u32>>().filter(|_| !typed.is_empty())
    }

    fn name(&self, field: usize) -> String {
        self.survey.round.questionnaire.fields()[field].name.clone()
    }

    /// The name of a goal or the text of a statement, by its place in the question's list.
    pub(super) fn goal(&self, question: usize, place: usize) -> Said {
        let asked = &self.survey.round.questionnaire.questions[question];
        if let Kind::Matrix(matrix) = &asked.kind {
            let row = matrix.rows.get(place);
            return row.map_or(Said::plain(""), |row| Said::of(&row.text, self.lang));
        }
        let goal = asked.kind.goals().and_then(|goals| goals.get(place));
        goal.map_or(Said::plain(""), |&goal| {
            Said::of(&self.survey.round.goals[goal].name, self.lang)
        })
    }

    /// The goal of a field that has one.
    fn goal_of(&self, field: usize) -> &Goal {
        let asked = &self.survey.round.questionnaire;
        let question = asked.fields()[field].question;
        let place = field - asked.fields_of(question).start;
        let goals = asked.questions[question].kind.goals().unwrap_or_default();
        &self.survey.round.goals[goals[place]]
    }
}

/// Whoever has written beside a choice means it.
fn written(opt: &Opt) -> bool {
    opt.words.as_ref().is_some_and(|words| !words.value.trim().is_empty())
}
