//! Every number of a table against the slow way: the cells of the file, row by row, as simple as can be. Random queries over random surveys.

mod asked;
mod counted;
mod package;

use asked::Draw;
use kommunalblick::codebook::Reason;
use kommunalblick::lang::Lang;
use kommunalblick::query::{Measure, Query};
use kommunalblick::study::Study;
use kommunalblick::table::{Cell, Group, GroupKind, Table};
use kommunalblick::words::table::Teller;
use package::Package;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

const SURVEYS: u64 = 100;
const QUERIES: usize = 100;

#[test]
fn every_number_is_that_of_the_slow_way() {
    for seed in 0..SURVEYS {
        let mut draw = Draw::of(ChaCha8Rng::seed_from_u64(seed));
        let package = Package::drawn(&mut draw);
        let survey = Study::load(&package.files()).unwrap_or_else(|p| panic!("{seed}: {p}"));
        for _ in 0..QUERIES {
            let query = draw.query(survey.codebook());
            let table = Teller::new(&survey, Lang::En).begun(&query); // without exact tests, which take long
            let table = table.unwrap_or_else(|| panic!("{seed}: no table of {query}"));
            let told = format!("{seed}: {query}");
            Check {
                survey: &survey,
                package: &package,
                query: &query,
                told,
            }
            .table(&table);
        }
    }
}

struct Check<'a> {
    survey: &'a Study,
    package: &'a Package,
    query: &'a Query,
    told: String,
}

impl Check<'_> {
    fn table(&self, table: &Table) {
        for part in table.parts() {
            let panel = table.panels.iter().flatten();
            let panel = panel.clone().find(|panel| std::ptr::eq(&panel.table, part));
            if table.panels.is_some() && panel.is_none() {
                continue; // the whole table of a table with panels is checked without them
            }
            let panel = panel.map(|panel| (panel.kind, panel.code.as_str()));
            let shown = counted::shown(self.package, self.query, panel, part);
            for (at, group) in part.groups.iter().enumerate() {
                self.group(panel, group, at, (part, &shown));
            }
        }
    }

    fn group(
        &self,
        panel: Option<(GroupKind, &str)>,
        group: &Group,
        at: usize,
        (table, shown): (&Table, &[usize]),
    ) {
        let who = counted::who(self.package, self.query, panel, (group.kind, &group.code));
        let item = match group.kind {
            GroupKind::Item => group.code.as_str(),
            _ => self.query.question.as_deref().unwrap_or_default(),
        };
        let state = |row: &usize| self.package.state(item, *row, self.query.measure);
        let states: Vec<Option<Reason>> = who.iter().map(state).collect();
        let lacking = |reason: Reason| states.iter().filter(|s| **s == Some(reason)).count() as u32;
        assert_eq!(group.size, who.len() as u32, "{}: {group:?}", self.told);
        let asked = group.size - lacking(Reason::NotAsked);
        let valid = states.iter().filter(|state| state.is_none()).count() as u32;
        assert_eq!(
            (group.asked, group.valid),
            (asked, valid),
            "{}: {group:?}",
            self.told
        );
        for missing in &group.missing {
            let expected = lacking(missing.reason);
            assert_eq!(missing.count, expected, "{}: {group:?}", self.told);
        }
        for (row, cells) in table.rows.iter().zip(&table.cells) {
            self.cell(item, &row.code, &cells[at], (&who, shown));
        }
    }

    fn cell(&self, item: &str, row: &str, cell: &Cell, (who, shown): (&[usize], &[usize])) {
        let told = format!("{} [{row}]", self.told);
        if matches!(self.query.measure, Measure::Mean | Measure::Median) {
            let (value, base) = counted::average(self.package, self.query, item, who);
            assert_eq!(cell.unweighted_base, Some(base), "{told}");
            return near(cell.value, value, &told);
        }
        let options = self.options(item, row);
        let count = counted::of(self.package, self.query, item, &options, (who, shown));
        assert_eq!(cell.unweighted_base, Some(count.base), "{told}");
        match self.query.weight {
            None => assert_eq!(cell.count, Some(f64::from(count.hits)), "{told}"),
            Some(_) => near(cell.count, Some(count.weight), &told),
        }
        near(cell.base, Some(count.base_weight), &told);
        let share = (self.query.measure != Measure::Count && count.base_weight > 0.0)
            .then(|| count.weight / count.base_weight);
        near(cell.share, share, &told);
    }

    /// The options of a row: of a net several, of a class of numbers its bounds.
    fn options(&self, item: &str, row: &str) -> Vec<String> {
        let question = self.survey.codebook().question(item).expect("a question");
        let net = self.query.nets.iter().find(|net| net.name == row);
        match net.filter(|_| question.answer(row).is_none()) {
            Some(net) => net.codes.clone(),
            None => vec![row.to_string()],
        }
    }
}

fn near(found: Option<f64>, expected: Option<f64>, told: &str) {
    let same = match (found, expected) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-12 * a.abs().max(b.abs()),
        (a, b) => a == b,
    };
    assert!(same, "{told}: {found:?}, the slow way {expected:?}");
}
