//! Exact tests taken in slices: the table comes first, and its numbers are the same in the end.

use kommunalblick::embedded;
use kommunalblick::words::table::Teller;

use kommunalblick::lang::Lang;
use kommunalblick::query::parse;
use kommunalblick::study::Study;
use kommunalblick::table::Unfinished;
use kommunalblick::views::{self, Links, Rendered, View};

const QUERY: &str = "question=angebote&by=groesse,art";

fn example() -> &'static Study {
    embedded::kept_example().expect("the example")
}

fn search() -> String {
    format!("?survey={}&{QUERY}", example().descriptor().name)
}

#[test]
fn a_table_finished_in_slices_is_the_table() {
    let query = parse(QUERY, example().codebook()).query;
    let whole = Teller::new(example(), Lang::De)
        .table(&query)
        .expect("a table");
    assert!(!whole.is_open());
    for cells in [100_000, 3_000_000] {
        let mut begun = Teller::new(example(), Lang::De)
            .begun(&query)
            .expect("a table");
        assert!(begun.is_open(), "small expected counts");
        assert_eq!(begun.cells, whole.cells, "what is counted stands at once");
        let mut tests = Unfinished::of([&begun]).expect("open tests");
        let mut done = 0.0;
        while done < 1.0 {
            let before = done;
            done = tests.advance(cells);
            assert!(done > before, "it goes on: {before}, {done}");
        }
        tests.finish([&mut begun]);
        assert!(begun == whole, "{cells} cells a slice");
    }
}

#[test]
fn a_page_begun_says_so_and_becomes_the_page() {
    let begun = views::begin(example(), Lang::De, &View::EXPLORE, &search(), Links::Site);
    let whole = views::render(example(), Lang::De, &View::EXPLORE, &search(), Links::Site);
    assert!(begun.main.0.contains("Der exakte Test wird berechnet"));
    assert!(!whole.main.0.contains("Der exakte Test wird berechnet"));
    let done = completed(example(), &begun);
    assert_eq!(done.main.0, whole.main.0);
    assert_eq!(done.charts, whole.charts);
    let changed: Vec<&str> = done
        .changed(Some(&begun))
        .iter()
        .map(|(id, _)| *id)
        .collect();
    assert!(
        changed
            .iter()
            .all(|id| ["kb-answer", "kb-rest"].contains(id)),
        "{changed:?}"
    );
}

/// A begun view with its tests.
fn completed(survey: &Study, begun: &Rendered) -> Rendered {
    let mut tables = begun.tables.clone();
    let open = Unfinished::of(tables.iter().map(|(_, table)| table)).expect("open tests");
    open.finish(tables.iter_mut().map(|(_, table)| table));
    views::complete(survey, begun, tables, Links::Site)
}
