//! What follows from the sizes and from the closed table by adding up, and by asking the other way round.

use super::sizes::Sizes;
use super::table::{Row, Table};
use super::{Bound, SIZE, TOTALS, joined};
use kommunalblick::query::{Condition, NetOf};
use kommunalblick::study::Study;
use std::collections::BTreeSet;

/// What is known of sizes and table.
pub struct Known<'a> {
    /// The survey.
    pub survey: &'a Study,
    /// The classes.
    pub sizes: &'a Sizes,
    /// The table.
    pub table: &'a Table,
    /// By class: the least and the greatest size.
    pub span: Vec<(i32, i32)>,
    /// By class: the rows that the table can have.
    pub rows: Vec<BTreeSet<Row>>,
}

/// Some classes, as a population that is exactly theirs.
struct Group {
    population: Vec<Condition>,
    classes: Vec<usize>,
}

impl Known<'_> {
    /// Every bound.
    pub fn bounds(&self) -> Vec<Bound> {
        let mut list = self.sizes_of_classes();
        list.extend(self.kinds());
        list.extend(self.cells());
        list.extend(self.turned());
        list
    }

    /// The size of each class, of everyone and of each kind; and of the classes without a stated size together.
    fn sizes_of_classes(&self) -> Vec<Bound> {
        let size = self.sizes;
        let all: Vec<usize> = (0..size.classes.len()).collect();
        let everyone = Group {
            population: Vec::new(),
            classes: all.clone(),
        };
        let mut list = Vec::new();
        for group in std::iter::once(everyone).chain(self.kind_groups()) {
            let base = self.known_sum(&group.classes);
            for class in &all {
                let inside = group.classes.contains(class);
                let span = if inside { self.span[*class] } else { (0, 0) };
                let readings = if inside { self.why(*class) } else { "" };
                let code = &size.classes[*class];
                let bound = Bound::of(&size.question, code, group.population.clone(), span);
                list.push(bound.resting(base, readings));
            }
        }
        let open: Vec<usize> = all
            .into_iter()
            .filter(|c| size.stated[*c].is_none())
            .collect();
        let left = size.total - size.stated.iter().flatten().sum::<i32>();
        if open.len() > 1 {
            let codes: Vec<String> = open.iter().map(|c| size.classes[*c].clone()).collect();
            let bound = Bound::of_net(&joined(&codes), &size.question, Vec::new(), (left, left));
            list.push(bound.resting(Some(size.total), ""));
        }
        list
    }

    /// Why a class is as large as it is: stated, or forced.
    fn why(&self, class: usize) -> &'static str {
        match self.sizes.stated[class] {
            Some(_) => "",
            None => SIZE,
        }
    }

    /// How many some classes have together; `None` where that is open. All classes of a kind without a stated size among them leave it open
    /// only where others of another kind have none either.
    fn known_sum(&self, classes: &[usize]) -> Option<i32> {
        let size = self.sizes;
        let open = |c: &usize| size.stated[*c].is_none();
        let outside = (0..size.classes.len()).filter(|c| !classes.contains(c));
        let stated = |c: usize| size.stated[c].unwrap_or(0);
        match (classes.iter().any(open), outside.clone().any(|c| open(&c))) {
            (false, _) => Some(classes.iter().map(|c| stated(*c)).sum()),
            (true, false) => Some(size.total - outside.map(stated).sum::<i32>()),
            (true, true) => None,
        }
    }

    /// A class is of its kinds alone; where there is one it is of that kind whole.
    fn kinds(&self) -> Vec<Bound> {
        let roles = &self.survey.descriptor().roles;
        let kind = roles.kind_question.as_deref();
        let Some(kind) = kind.and_then(|id| self.survey.codebook().question(id)) else {
            return Vec::new();
        };
        let mut list = Vec::new();
        for (c, class) in roles.size_classes.iter().enumerate() {
            let within = || vec![Condition::is(&self.sizes.question, &class.code)];
            let base = self.sizes.stated[c];
            for code in kind.codes() {
                let count = match (class.kinds.iter().any(|k| k == code), class.kinds.len()) {
                    (false, _) => Some((0, 0)),
                    (true, 1) => Some(self.span[c]),
                    (true, _) => None,
                };
                let bound = count.map(|count| Bound::of(&kind.id, code, within(), count));
                list.extend(bound.map(|b| b.resting(base, "")));
            }
        }
        list
    }

    /// Classes of the same kinds, once as kinds and once as classes.
    fn kind_groups(&self) -> Vec<Group> {
        let roles = &self.survey.descriptor().roles;
        let Some(kind) = &roles.kind_question else {
            return Vec::new();
        };
        let mut groups: Vec<(&Vec<String>, Vec<usize>)> = Vec::new();
        for (i, class) in roles.size_classes.iter().enumerate() {
            match groups.iter_mut().find(|(kinds, _)| **kinds == class.kinds) {
                Some((_, classes)) => classes.push(i),
                None => groups.push((&class.kinds, vec![i])),
            }
        }
        groups
            .into_iter()
            .map(|(kinds, classes)| Group {
                population: vec![any_of(kind, kinds)],
                classes,
            })
            .collect()
    }

    /// Each class, all classes of a kind in both words, and everyone.
    fn groups(&self) -> Vec<Group> {
        let classes = &self.sizes.classes;
        let one = |c: usize| Group {
            population: vec![Condition::is(&self.sizes.question, &classes[c])],
            classes: vec![c],
        };
        let mut list: Vec<Group> = (0..classes.len()).map(one).collect();
        for kind in self.kind_groups() {
            let codes: Vec<String> = kind.classes.iter().map(|c| classes[*c].clone()).collect();
            list.push(Group {
                population: vec![any_of(&self.sizes.question, &codes)],
                classes: kind.classes.clone(),
            });
            list.push(kind);
        }
        list.push(Group {
            population: Vec::new(),
            classes: (0..classes.len()).collect(),
        });
        list
    }

    /// The cells of the table: by group and option, and by the nets that are stated of the question.
    fn cells(&self) -> Vec<Bound> {
        let mut list = Vec::new();
        for group in self.groups() {
            let all: Vec<usize> = (0..self.table.codes.len()).collect();
            let base = self.cell(&group, &all);
            let base = (base.0 == base.1).then_some(base.0);

            for (o, code) in self.table.codes.iter().enumerate() {
                let count = self.cell(&group, &[o]);
                let bound = Bound::of(&self.table.question, code, group.population.clone(), count);
                list.push(bound.resting(base, TOTALS));
            }
            for net in self.nets() {
                let options = self.places(&net.codes);
                let count = self.cell(&group, &options);
                let population = group.population.clone();
                let bound = Bound::of_net(&net, &self.table.question, population, count);
                list.push(bound.resting(base, TOTALS));
            }
        }
        list
    }

    /// The same counts, asked for the classes and the kinds of those who gave an answer.
    fn turned(&self) -> Vec<Bound> {
        let single = self.table.codes.iter().map(|c| vec![c.clone()]);
        let all: Vec<usize> = (0..self.sizes.classes.len()).collect();
        let mut list = Vec::new();
        for codes in single.chain(self.nets().into_iter().map(|n| n.codes)) {
            let options = self.places(&codes);
            let population = || vec![any_of(&self.table.question, &codes)];
            let base = options.iter().map(|o| self.table.totals[*o]).sum();
            let within = |classes: Vec<usize>| Group {
                population: Vec::new(),
                classes,
            };
            for class in &all {
                let count = self.cell(&within(vec![*class]), &options);
                let code = &self.sizes.classes[*class];
                let bound = Bound::of(&self.sizes.question, code, population(), count);
                list.push(bound.resting(Some(base), TOTALS));
            }
            for kind in self.kind_groups() {
                let [condition] = &kind.population[..] else {
                    continue;
                };
                if let [code] = &condition.codes[..] {
                    let count = self.cell(&within(kind.classes), &options);
                    let bound = Bound::of(&condition.variable, code, population(), count);
                    list.push(bound.resting(Some(base), TOTALS));
                }
            }
        }
        list
    }

    /// Between which numbers some options lie in some classes; everyone is as many as the totals say.
    fn cell(&self, group: &Group, options: &[usize]) -> (i32, i32) {
        if group.classes.len() == self.sizes.classes.len() {
            let sum = options.iter().map(|o| self.table.totals[*o]).sum();
            return (sum, sum);
        }
        let of = |class: &usize| {
            let sums = || {
                self.rows[*class]
                    .iter()
                    .map(|row| options.iter().map(|o| row[*o]).sum::<i32>())
            };
            (sums().min().unwrap_or(0), sums().max().unwrap_or(0))
        };
        let cells = group.classes.iter().map(of);
        cells.fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    }

    fn places(&self, codes: &[String]) -> Vec<usize> {
        let place = |code: &String| self.table.codes.iter().position(|c| c == code);
        codes.iter().filter_map(place).collect()
    }

    /// The nets of the table's question that something is stated about.
    fn nets(&self) -> Vec<NetOf> {
        let mut nets: Vec<NetOf> = Vec::new();
        for query in self
            .survey
            .findings()
            .iter()
            .filter_map(|f| f.query.as_ref())
        {
            let own = query.question.as_ref() == Some(&self.table.question);
            for net in query.nets.iter().filter(|_| own) {
                if !nets.iter().any(|known| known.codes == net.codes) {
                    nets.push(net.clone());
                }
            }
        }
        nets
    }
}

/// Any of some codes.
fn any_of(variable: &str, codes: &[String]) -> Condition {
    Condition {
        variable: variable.to_string(),
        codes: codes.to_vec(),
        ..Condition::default()
    }
}
