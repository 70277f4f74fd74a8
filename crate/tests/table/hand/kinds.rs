//! Tables of each kind of question of the made-up clubs, by hand.

use super::super::table;
use super::{changed, counts, groups, is, observed, rows};
use kommunalblick::table::Table;

#[test]
fn a_single_choice() {
    let clubs = observed();
    let rows = ["yes", "soon", "no"];
    is(
        &clubs,
        "question=plan",
        &rows,
        &["total 8 8 7 dont-know=1"],
        &["3/7", "2/7", "2/7"],
    );
    is(
        &clubs,
        "question=plan&base=asked",
        &rows,
        &["total 8 8 7 dont-know=1"],
        &["3/8", "2/8", "2/8"],
    );
    is(
        &clubs,
        "question=size&base=all",
        &["small", "big"],
        &["total 8 8 7 no-answer=1"],
        &["3/8", "4/8"],
    );
}

#[test]
fn a_multiple_response() {
    let clubs = observed();
    let rows = ["talk", "build", "none"];
    // Asked: c1, c2, c4, c5, c6 (plan yes or soon) and c8 (don't know); c4 ticked nothing, c6 and c8 say why.
    let total = ["total 8 6 3 no-answer=2 dont-know=1"];
    is(
        &clubs,
        "question=steps",
        &rows,
        &total,
        &["2/3", "1/3", "1/3"],
    );
    is(
        &clubs,
        "question=steps&base=asked",
        &rows,
        &total,
        &["2/6", "1/6", "1/6"],
    );
    is(
        &clubs,
        "question=steps&base=all",
        &rows,
        &total,
        &["2/8", "1/8", "1/8"],
    );
    is(
        &clubs,
        "question=steps&measure=mentions",
        &rows,
        &total,
        &["2/4", "1/4", "1/4"],
    );
    // Any of both: c1 and c2; mentions of both: three of four.
    let more = ["talk", "build", "none", "any"];
    let net = "net=any:talk,build";
    is(
        &clubs,
        &format!("question=steps&{net}"),
        &more,
        &total,
        &["2/3", "1/3", "1/3", "2/3"],
    );
    is(
        &clubs,
        &format!("question=steps&{net}&measure=mentions"),
        &more,
        &total,
        &["2/4", "1/4", "1/4", "3/4"],
    );
}

#[test]
fn options_that_were_asked_singly_have_bases_of_their_own() {
    let rows = ["talk", "build", "none"];
    let total = ["total 8 6 3 no-answer=2 dont-know=1"];
    // c2 said nothing of building, or was not asked about it.
    let silent = changed(",yes,on,on,off,", ",yes,on,-,off,");
    is(
        &silent,
        "question=steps",
        &rows,
        &total,
        &["2/3", "0/2", "1/3"],
    );
    is(
        &silent,
        "question=steps&base=asked",
        &rows,
        &total,
        &["2/6", "0/6", "1/6"],
    );
    let skipped = changed(",yes,on,on,off,", ",yes,on,,off,");
    is(
        &skipped,
        "question=steps",
        &rows,
        &total,
        &["2/3", "0/2", "1/3"],
    );
    is(
        &skipped,
        "question=steps&base=asked",
        &rows,
        &total,
        &["2/6", "0/5", "1/6"],
    );
    is(
        &skipped,
        "question=steps&base=all",
        &rows,
        &total,
        &["2/8", "0/8", "1/8"],
    );
    // Of the sum's options one is known at least.
    let sum = table(&skipped, "question=steps&net=any:talk,build");
    assert_eq!(counts(&sum)[3], "2/3");
}

#[test]
fn a_ranking() {
    let clubs = observed();
    let rows = ["a", "b", "c"];
    // c1 a b c, c2 b a, c4 a, c5 c a b, c8 b c a; c6 was asked and named none.
    let total = ["total 8 6 5 no-answer=1"];
    for measure in ["percent", "top3"] {
        let query = format!("question=goals&measure={measure}");
        is(&clubs, &query, &rows, &total, &["5/5", "4/5", "3/5"]);
    }
    is(
        &clubs,
        "question=goals&measure=first",
        &rows,
        &total,
        &["2/5", "2/5", "1/5"],
    );
    is(
        &clubs,
        "question=goals&measure=second",
        &rows,
        &["total 8 6 4 no-answer=2"],
        &["2/4", "1/4", "1/4"],
    );
    is(
        &clubs,
        "question=goals&measure=third",
        &rows,
        &["total 8 6 3 no-answer=3"],
        &["1/3", "1/3", "1/3"],
    );
    is(
        &clubs,
        "question=goals&measure=mentions",
        &rows,
        &total,
        &["5/12", "4/12", "3/12"],
    );
    is(
        &clubs,
        "question=goals&measure=count&by=size",
        &rows,
        &["small 3 2 2", "big 4 4 3 no-answer=1", "no-class 1 0 0"],
        &["2/2 3/3 0/0", "2/2 2/3 0/0", "1/2 2/3 0/0"],
    );
}

#[test]
fn grades_and_their_mean_and_median() {
    let clubs = observed();
    // c1 1, c2 2, c3 2, c5 6, c6 3, c7 2; c4 “-”, c8 was not asked.
    let total = ["total 8 7 6 no-answer=1"];
    is(
        &clubs,
        "question=rate",
        &["1", "2", "3", "4", "5", "6"],
        &total,
        &["1/6", "3/6", "1/6", "0/6", "0/6", "1/6"],
    );
    is(
        &clubs,
        "question=rate&net=good:1,2&base=asked&order=value",
        &["1", "2", "3", "4", "5", "6", "good"],
        &total,
        &["1/7", "3/7", "1/7", "0/7", "0/7", "1/7", "4/7"],
    );
    let mean = table(&clubs, "question=rate&measure=mean&by=size");
    let values = |table: &Table| table.cells[0].iter().map(|c| c.value).collect::<Vec<_>>();
    assert_eq!(values(&mean), [Some(5.0 / 3.0), Some(4.5), Some(2.0)]);
    assert_eq!(counts(&mean), ["-/3 -/2 -/1"]);
    assert!(mean.cells[0][0].lower.is_some() && mean.cells[0][2].lower.is_none());
    assert_eq!(
        values(&table(&clubs, "question=rate&measure=median&by=size")),
        [Some(2.0), Some(3.0), Some(2.0)]
    );
    // Σ wx / Σ w of c1 2·1, c2 1·2, c3 1·2, c5 1.5·6, c6 0·3, c7 1·2.
    let weighted = table(&clubs, "question=rate&measure=mean&weight=w");
    assert!((values(&weighted)[0].expect("a mean") - 17.0 / 6.5).abs() < 1e-12);
    assert_eq!(
        (
            weighted.cells[0][0].base,
            weighted.cells[0][0].unweighted_base
        ),
        (Some(6.5), Some(6))
    );
}

#[test]
fn numbers_in_bands() {
    let clubs = observed();
    // 1 2 3 4 5 8 12: the sixth of seven is the 95th hundredth, (8 − 1) / 8 is rounded up to 1.
    let bands = table(&clubs, "question=people");
    assert_eq!(
        rows(&bands),
        [
            "1..2", "2..3", "3..4", "4..5", "5..6", "6..7", "7..8", "8..9", "9.."
        ]
    );
    assert_eq!(groups(&bands), ["total 8 7 7"]);
    let expected = [
        "1/7", "1/7", "1/7", "1/7", "1/7", "0/7", "0/7", "1/7", "1/7",
    ];
    assert_eq!(counts(&bands), expected);
    let mean = table(&clubs, "question=people&measure=mean");
    assert_eq!(mean.cells[0][0].value, Some(5.0));
    assert_eq!(
        table(&clubs, "question=people&measure=median").cells[0][0].value,
        Some(4.0)
    );
}

#[test]
fn a_battery_by_its_items_and_by_a_variable() {
    let clubs = observed();
    let rows = ["own", "bought", "none"];
    // a: own own none bought own ? none; b: bought none – own own (empty) none; c8 was asked neither.
    let items = ["tools.a 8 7 6 dont-know=1", "tools.b 8 6 5 no-answer=1"];
    is(
        &clubs,
        "question=tools",
        &rows,
        &items,
        &["3/6 2/5", "1/6 1/5", "2/6 2/5"],
    );
    is(
        &clubs,
        "question=tools.b",
        &rows,
        &["total 8 6 5 no-answer=1"],
        &["2/5", "1/5", "2/5"],
    );
    let table = table(&clubs, "question=tools&by=size");
    assert_eq!(table.tests, [], "the same respondents answer all items");
    let panels = table.panels.as_ref().expect("a panel a class");
    let codes: Vec<&str> = panels.iter().map(|p| p.code.as_str()).collect();
    assert_eq!(codes, ["small", "big", "no-class"]);
    assert_eq!(counts(&panels[0].table), ["2/3 0/2", "0/3 1/2", "1/3 1/2"]);
    assert_eq!(counts(&panels[1].table), ["1/2 2/2", "1/2 0/2", "0/2 0/2"]);
    assert_eq!(
        groups(&panels[1].table),
        ["tools.a 4 3 2 dont-know=1", "tools.b 4 2 2"]
    );
}
