//! Stated numbers in tables of the made-up clubs, by hand.

use super::super::table;
use super::modelled;
use kommunalblick::evidence::Evidence;
use kommunalblick::lang::Lang;
use kommunalblick::table::{Modelled, Table};
use kommunalblick::words::table::Teller;

#[test]
fn modelled_numbers_stand_beside_printed_ones() {
    let clubs = modelled();
    let table = table(&clubs, "question=plan&by=size");
    let yes = &table.cells[0][0];
    // F11 and F12 are stated for small clubs, without a base; F12 is read as another question: 2 of 3 small clubs have tool a.
    assert_eq!(
        (yes.evidence, yes.share, yes.count, yes.base),
        (Evidence::Published, Some(0.75), None, None)
    );
    assert_eq!(yes.printed.len(), 2);
    assert_eq!(
        yes.bounds.as_ref().map(|b| (b.count, b.base)),
        Some(([1, 2], Some(3)))
    );
    let big = &table.cells[0][1];
    assert_eq!(
        (big.evidence, big.count, big.base, big.modelled.clone()),
        (Evidence::Modelled, Some(1.0), Some(3.0), None)
    );
    let total = super::super::table(&clubs, "question=plan");
    let first = &total.cells[0][0];
    assert_eq!((first.share, first.base), (Some(0.43), Some(7.0)));
    assert_eq!(first.modelled, None, "only where that is asked for");
    let asked = kommunalblick::query::parse("question=plan", clubs.codebook()).query;
    let beside = Table::beside(Teller::new(&clubs, Lang::De).sources(), &asked).expect("a table");
    let given = beside.cells[0][0].modelled.as_ref().map(Modelled::tally);
    assert_eq!(given.map(|t| (t.count, t.base)), Some((3, 7)));
    assert!(
        table
            .numbers()
            .chain(total.numbers())
            .all(|c| c.lower.is_none() && c.residual.is_none())
    );
    assert!(table.tests.is_empty() && total.tests.is_empty());
}

/// Where a breakdown's class is a condition of the first population too, the second population is still only the class.
#[test]
fn a_printed_number_of_all_is_not_shown_for_a_class() {
    let table = table(
        &modelled(),
        "question=plan&where=tools.a:own;plan:yes&against=size:small&by=tools.a",
    );
    let panels = table.panels.as_ref().expect("a panel an option");
    let second = |nth: usize| &panels[nth].table.cells[0][1];
    assert_eq!(
        second(0).evidence,
        Evidence::Modelled,
        "small clubs with a tool of their own"
    );
    assert_eq!(
        second(2).evidence,
        Evidence::Modelled,
        "small clubs without a tool"
    );
}

/// Of a row's own respondents all gave the option: no stated share says that.
#[test]
fn per_row_without_groups_is_no_printed_share() {
    let table = table(&modelled(), "question=plan&per=row");
    assert_eq!(table.cells[0][0].printed, []);
    let whole = super::super::table(&modelled(), "question=plan&per=total");
    assert_eq!(whole.cells[0][0].evidence, Evidence::Published);
}
