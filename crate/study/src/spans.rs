//! The bases that a stated range of numbers of cases is about.

use super::Study;
use super::finding::Finding;
use survey::codebook::{Kind, Question};
use survey::query::{Condition, Measure, Query};
use survey::tabulate;

impl Study {
    /// The least and the greatest base of a finding: of each item of a battery, each group that was asked (where the finding is about
    /// everyone) and each rank. `None` where nobody can be counted.
    pub(super) fn bases_of(&self, finding: &Finding) -> Option<(u32, u32)> {
        let queries = self.parts_of(finding)?;
        let base = |query: &Query| tabulate::base(self.codebook(), self.columns(), query);
        let bases = queries.iter().map(base).collect::<Option<Vec<u32>>>()?;
        Some((*bases.iter().min()?, *bases.iter().max()?))
    }

    fn parts_of(&self, finding: &Finding) -> Option<Vec<Query>> {
        let question = self.codebook().question(finding.question.as_deref()?)?;
        let own = finding.query.as_ref().map(|q| q.population.clone());
        let groups = match own.filter(|population| !population.is_empty()) {
            Some(population) => vec![population],
            None => asked(question),
        };
        let items = match question.items.is_empty() {
            true => std::slice::from_ref(&question.id),
            false => &question.items[..],
        };
        let of = |item: &String, population: &Vec<Condition>, measure| Query {
            population: population.clone(),
            measure,
            ..Query::of(item)
        };
        let pairs = items
            .iter()
            .flat_map(|item| groups.iter().map(move |g| (item, g)));
        let each = |(item, group)| ranks(question).iter().map(move |m| of(item, group, *m));
        Some(pairs.flat_map(each).collect())
    }
}

/// Those who were asked, by each answer that the routing lets through; everyone where there is none.
fn asked(question: &Question) -> Vec<Vec<Condition>> {
    let routing = question.routing.iter().filter(|c| !c.negated);
    let single = |c: &Condition| -> Vec<Vec<Condition>> {
        let one = |code: &String| vec![Condition::is(&c.variable, code)];
        c.codes.iter().map(one).collect()
    };
    let groups = routing.map(single).next();
    groups.unwrap_or_else(|| vec![Vec::new()])
}

fn ranks(question: &Question) -> &'static [Measure] {
    match question.kind {
        Kind::Ranking => &[Measure::First, Measure::Second, Measure::Third],
        _ => &[Measure::Percent],
    }
}
