//! What pictures and tables show where print, bounds and responses meet, in the package of made-up clubs; counts are worked out by hand.

mod packages;

use chart::Support::{self, Implied, Modelled, Published};
use chart::{Form, Mark, layout};
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::study::exhibit::Exhibit;
use kommunalblick::table::Counts;
use kommunalblick::views::{self, Links, Rendered, View};
use kommunalblick::words::table::Teller;

const FIGURES: &str = "\
id,number,section,title_de,title_en,queries,chart,n,findings,note_de,note_en
abb-1,Abb. 1,all,Plan,Plan,question=plan,bars,,F1 F2,,
abb-2,Abb. 2,all,Klein,Small,question=plan&where=size:small,bars,,,,
abb-3,Abb. 3,all,Note,Grade,question=rate,stacked,,,,
abb-4,Abb. 4,all,Werkzeug,Tools,question=tools.a question=tools.b,options,,,,
abb-5,Abb. 5,all,Klein,Small,question=plan&where=size:small,stacked,,,,
";

/// Of the small clubs one or two plan soon, exactly one does not plan.
const BOUNDS: &str = "\
query,lower,upper,base,readings,option
question=plan&where=size:small&measure=count,1,2,3,R1,soon
question=plan&where=size:small&measure=count,1,1,3,,no
";

fn package() -> Files {
    let mut files = packages::files("eight");
    let descriptor = files.get_mut("datapackage.json").expect("a descriptor");
    *descriptor = descriptor.replace(
        "\"participants\":",
        "\"responses\": \"modelled\", \"participants\":",
    );
    files.insert("figures.csv".to_string(), FIGURES.to_string());
    files.insert("bounds.csv".to_string(), BOUNDS.to_string());
    files
}

fn load(files: &Files) -> Study {
    Study::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn survey() -> Study {
    load(&package())
}

/// The same package with a header alone for its responses.
fn without_responses() -> Study {
    let mut files = package();
    let responses = packages::text("eight", "responses.csv");
    let header = responses.lines().next().expect("a header");
    files.insert("responses.csv".to_string(), format!("{header}\n"));
    load(&files)
}

/// The page of a figure with the model added.
fn shown(survey: &Study, id: &str) -> Rendered {
    asked(survey, id, "?model=on")
}

fn asked(survey: &Study, id: &str, search: &str) -> Rendered {
    let view = View::FIGURES.at(id.trim_start_matches("abb-"));
    views::render(survey, Lang::De, &view, search, Links::Folder)
}

type Told = (Option<Support>, Option<f64>, Option<f64>, String);

/// Evidence, value, upper bound and text of each mark of the first picture.
fn marks(rendered: &Rendered) -> Vec<Told> {
    let rows = rendered.charts[0].blocks.iter().flat_map(|b| &b.rows);
    let marks = rows.flat_map(|r| &r.marks);
    let parts = |m: &'_ Mark| (m.support, m.value, m.upper, m.text.clone());
    marks.map(parts).collect()
}

/// plan: yes 3, soon 2, no 2 of 7. Stated for yes: 43 and 44.
#[test]
fn a_printed_number_stays_and_the_responses_stand_beside_it() {
    let survey = survey();
    let figure = survey.figure("abb-1").unwrap();
    let teller = Teller::new(&survey, Lang::De);
    let exhibit = Exhibit::of_figure(teller.making(Counts::Shown), figure);
    let cells: Vec<_> = exhibit.blocks[0].cells().collect();
    let ids: Vec<&str> = cells[0]
        .printed
        .iter()
        .map(|f| f.finding.as_str())
        .collect();
    assert_eq!(ids, ["F1", "F2"]);
    let counts: Vec<_> = cells
        .iter()
        .map(|c| c.counted().map(|t| (t.count, t.base)))
        .collect();
    assert_eq!(counts, [Some((3, 7)), Some((2, 7)), Some((2, 7))]);

    let rendered = shown(&survey, "abb-1");
    let seven = Some(2.0 / 7.0);
    let expected = [
        (Some(Published), Some(0.43), None, "43\u{a0}%".to_string()),
        (Some(Modelled), seven, None, "Modell: 2 von 7".to_string()),
        (Some(Modelled), seven, None, "Modell: 2 von 7".to_string()),
    ];
    assert_eq!(marks(&rendered), expected);
}

/// Among the small clubs yes is stated, soon lies between 1 and 2 of 3, no is 1 of 3.
#[test]
fn bounds_are_solid_up_to_the_lower_and_open_up_to_the_upper() {
    let survey = survey();
    let rendered = shown(&survey, "abb-2");
    let third = |n: f64| Some(n / 3.0);
    let expected = [
        (Some(Published), Some(0.75), None, "75\u{a0}%".to_string()),
        (
            Some(Implied),
            third(1.0),
            third(2.0),
            "eingegrenzt: 1–2 von 3".to_string(),
        ),
        (
            Some(Implied),
            third(1.0),
            None,
            "eingegrenzt: 1 von 3".to_string(),
        ),
    ];
    assert_eq!(marks(&rendered), expected);
    let title = &rendered.charts[0].blocks[0].rows[1].marks[0].title;
    assert!(
        title.contains("eingegrenzt") && title.contains("„Eins“") && !title.contains("R1"),
        "{title}"
    );
    let main = rendered.main.into_string();
    assert!(
        main.contains(
            r#"value="0.333333" data-upper="0.666667" data-evidence="implied" data-base="3""#
        ),
        "{main}"
    );
}

/// F11 is read as the share among the big clubs: c4 of c4, c5, c6.
#[test]
fn beside_a_printed_number_stands_what_its_reading_counts() {
    let survey = survey();
    let teller = Teller::new(&survey, Lang::De);
    let exhibit = Exhibit::of_figure(
        teller.making(Counts::Shown),
        survey.figure("abb-2").unwrap(),
    );
    let tally = exhibit.blocks[0].rows()[0].cells[0].counted().unwrap();
    assert_eq!((tally.count, tally.base), (1, 3));
}

/// A part of a stack has a length: of a wide bound, that of the responses. Small: yes 2, soon 0, no 1 of 3.
#[test]
fn parts_of_a_stack_of_mixed_evidence_have_one_length_each() {
    let survey = survey();
    let expected = [
        (Some(Published), Some(0.75), None, "75\u{a0}%".to_string()),
        (
            Some(Modelled),
            Some(0.0),
            None,
            "Modell: 0 von 3".to_string(),
        ),
        (Some(Implied), Some(1.0 / 3.0), None, "1 von 3".to_string()),
    ];
    assert_eq!(marks(&shown(&survey, "abb-5")), expected);
}

/// rate: 1, 3 and 6 once, 2 three times of 6; "more than 70" is stated for 2.
#[test]
fn a_stack_is_complete_and_has_no_open_rest() {
    let survey = survey();
    let rendered = shown(&survey, "abb-3");
    let known = marks(&rendered);
    assert_eq!(known.len(), 6);
    assert!(known.iter().all(|m| m.1.is_some()));
    assert_eq!(known[1].0, Some(Published));
    assert_eq!(
        known[0],
        (
            Some(Modelled),
            Some(1.0 / 6.0),
            None,
            "Modell: 1 von 6".to_string()
        )
    );
    let scene = layout(&rendered.charts[0], 720);
    assert!(scene.marks().all(|m| m.support.is_some()), "no open part");
}

#[test]
fn a_figure_without_printed_shares_shows_those_of_the_responses() {
    let survey = survey();
    let rendered = shown(&survey, "abb-4");
    assert_eq!(rendered.charts[0].form, Form::Stacked);
    assert!(marks(&rendered).iter().all(|m| m.0 == Some(Modelled)));
    let empty = without_responses();
    let rendered = shown(&empty, "abb-4");
    assert_eq!(rendered.charts[0].form, Form::Options);
    assert!(marks(&rendered).iter().all(|m| m.0.is_none()));
}

#[test]
fn the_sentence_on_the_model_stands_above_the_picture_and_in_its_description() {
    let survey = survey();
    let rendered = shown(&survey, "abb-1");
    let description = rendered.charts[0].description().to_string();
    assert!(
        description.ends_with("2 Zahlen im Bild sind modelliert, nicht gemessen."),
        "{description}"
    );
    let main = rendered.main.into_string();
    let place = |text: &str| {
        main.find(text)
            .unwrap_or_else(|| panic!("{text} in {main}"))
    };
    assert!(place("keine Messung und dürfen nicht") < place("data-chart="));
    assert!(place("method/index.html#synthetisch") < place("data-chart="));
    assert!(
        main.contains(r#"data-evidence="modelled" data-base="7">Modell: 2 von 7</data>"#),
        "{main}"
    );
    let plain = shown(&without_responses(), "abb-1").main.into_string();
    assert!(
        !plain.contains("modelled") && !plain.contains("Modell"),
        "{plain}"
    );
}

/// An option of which nothing is stated stands there without a bar, and no number, word or sign of the model.
#[test]
fn the_model_is_added_only_where_the_address_says_so() {
    let survey = survey();
    for id in ["abb-1", "abb-2", "abb-3", "abb-4", "abb-5"] {
        for search in ["", "?model=off", "?model="] {
            let rendered = asked(&survey, id, search);
            let marks = marks(&rendered);
            assert!(
                marks.iter().all(|m| m.0 != Some(Modelled)),
                "{id} {marks:?}"
            );
            assert!(
                !rendered.main.0.contains(r#"data-evidence="modelled""#),
                "{id}"
            );
        }
    }
    let open = |id| {
        marks(&asked(&survey, id, ""))
            .into_iter()
            .filter(|m| m.1.is_none())
            .count()
    };
    assert_eq!(["abb-1", "abb-2", "abb-3", "abb-4"].map(open), [2, 0, 5, 6]);
    assert_eq!(asked(&survey, "abb-4", "").charts[0].form, Form::Options);
    let said = asked(&survey, "abb-1", "?model=off").main.0;
    assert!(
        said.contains("„model“ den unbekannten Wert „off“"),
        "{said}"
    );
}

/// Of F1, F2, F3, F11 and F12 (Fig. 1) F1 (3 of 7: 43) and F3 (5) come out; F2 is a point off; by their readings F11 is 1 of 3, F12 1 of 2.
#[test]
fn a_figure_says_how_well_it_is_reproduced() {
    let mut files = package();
    let findings = files["findings.csv"].replace("Fig. 1", "Abb. 1");
    files.insert("findings.csv".to_string(), findings);
    let main = shown(&load(&files), "abb-1").main.into_string();
    assert!(
        main.contains(r#"data-reproduced="2" data-testable="5""#),
        "{main}"
    );
    assert!(
        main.contains("ledger/index.html?source=Abb.%201\""),
        "{main}"
    );
}

/// 43 % and about 43 % are one number, stated in two ways.
#[test]
fn equal_printed_numbers_are_told_in_no_order() {
    let mut files = package();
    let findings = files.get_mut("findings.csv").expect("findings");
    *findings +=
        "F13,Fig. 1,all,plan,soon,question=plan,percent,43,approx,,not_printed,printed,,\n";
    *findings += "F14,Fig. 1,all,plan,no,question=plan,percent,14,exact,,not_printed,printed,,\n";
    let criteria = files.get_mut("criteria.csv").expect("criteria");
    *criteria += "F13,band,40.5,45.5,Zirka.,About.\n";
    let survey = load(&files);
    let figure = survey.figure("abb-1").expect("a figure");
    let teller = Teller::new(&survey, Lang::De);
    let exhibit = Exhibit::of_figure(teller.making(Counts::Shown), figure);
    let parts = kommunalblick::describe::summary(&survey, &exhibit, None, Lang::En);
    let told = kommunalblick::describe::plain(&parts, Lang::En);
    let order = [
        "ighest stated value: “yes” with 43%",
        "as much: “soon” with",
        "lowest stated value: “no” with 14%",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|text| told.find(text)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{told}"
    );
}

/// Of the clubs that answered none is small, though F11 states a share of those: what was observed gives its place to nothing.
#[test]
fn where_nobody_was_observed_a_stated_number_is_not_put_in_the_place() {
    let mut files = packages::files("eight");
    let responses = packages::text("eight", "responses.csv");
    let none_small = responses.lines().filter(|l| !l.contains(",small,"));
    let none_small: Vec<&str> = none_small.collect();
    files.insert("responses.csv".to_string(), none_small.join("\n") + "\n");
    let survey = load(&files);
    let query = "?question=plan&by=size";
    let rendered = views::render(&survey, Lang::En, &View::EXPLORE, query, Links::Folder);
    let rows = rendered.charts.iter().flat_map(|chart| &chart.blocks);
    let marks = rows
        .flat_map(|block| &block.rows)
        .flat_map(|row| &row.marks);
    let small: Vec<&Mark> = marks.filter(|m| m.title.contains("“small”")).collect();
    assert!(
        !small.is_empty(),
        "a mark for each answer of the small ones"
    );
    for mark in small {
        assert_eq!((mark.value, mark.source.as_str()), (None, ""), "{mark:?}");
        assert!(mark.text.contains("nobody"), "{mark:?}");
    }
}

/// In Explore what was observed answers: yes 3 of 7. What was stated of the same stands below it as numbers of its own, each with its source.
#[test]
fn beside_an_observed_number_stand_the_stated_ones_with_their_sources() {
    let mut files = packages::files("eight");
    files.insert("figures.csv".to_string(), FIGURES.to_string());
    let survey = load(&files);
    let asked = "?question=plan";
    let main = views::render(&survey, Lang::De, &View::EXPLORE, asked, Links::Folder)
        .main
        .0;
    let table = main.split("kb-cross").nth(1).expect("a table");
    let cell = table.split("<td").nth(1).expect("a cell");
    let at = |text: &str| {
        cell.find(text)
            .unwrap_or_else(|| panic!("{text} in {cell}"))
    };
    let observed = at(r#"data-evidence="observed""#);
    let first = at(r#"data-source="F1">43"#);
    let other = at(r#"data-source="F2">44"#);
    let places = [
        observed,
        first,
        at("ledger/index.html#F1"),
        other,
        at("ledger/index.html#F2"),
        at("widersprüchlich genannt"),
    ];
    assert!(places.is_sorted(), "{cell}");
}
