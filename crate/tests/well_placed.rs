//! Those who place themselves well beside all and the rest: the study's package, and copies of it with a few made-up findings.

use kommunalblick::codebook::Area;
use kommunalblick::embedded;
use kommunalblick::export::{Export, Occasion};
use kommunalblick::lang::Lang;
use kommunalblick::study::Study;
use kommunalblick::study::finding::Qualifier;
use kommunalblick::study::well_placed::{Difference, Line, Placed, counted, of_area};
use kommunalblick::views::{self, Links, View};

fn survey() -> Study {
    with("")
}

/// The package with more lines at the end of its findings.
fn with(findings: &str) -> Study {
    let mut files = embedded::package();
    let file = files
        .get_mut("findings.csv")
        .expect("the table of findings");
    file.push_str(findings);
    Study::load(&files).unwrap_or_else(|problems| panic!("{problems}"))
}

fn areas(survey: &Study) -> &[Area] {
    let role = survey.descriptor().roles.well_placed.as_ref();
    &role.expect("the role").areas
}

fn area<'a>(survey: &'a Study, item: &str) -> Placed<'a> {
    let area = areas(survey).iter().find(|a| a.item == item);
    of_area(survey, area.expect("the area")).expect("its item")
}

fn lines<'p, 'a>(placed: &'p Placed<'a>) -> impl Iterator<Item = &'p Line<'a>> {
    placed.lists.iter().flat_map(|l| &l.lines)
}

/// The share of an answer that nothing else is stated about: among those well placed, and among all; each with its base, or without one.
fn made_up(placed: (u32, &str), all: (u32, &str)) -> Study {
    let line = |id: &str, query: &str, (percent, n): (u32, &str)| {
        let kind = if n.is_empty() { "not_printed" } else { "known" };
        format!(
            "{id},Abb. 1,selbsteinschaetzung,partizipation,planungsverfahren,\"{query}\",percent,{percent},exact,{n},{kind},printed,,\n"
        )
    };
    let whose = "question=partizipation&where=selbsteinschaetzung.wirtschaft:sehr-gut,gut";
    let both = [
        line("F901", whose, placed),
        line("F902", "question=partizipation", all),
    ];
    with(&both.concat())
}

/// Count and base of the rest of the made-up answer, as bounds.
fn rest(placed: (u32, &str), all: (u32, &str)) -> Option<(u32, u32, Option<u32>)> {
    let survey = made_up(placed, all);
    let area = area(&survey, "wirtschaft");
    let line = lines(&area).find(|l| l.placed.printed.iter().any(|f| f.id == "F901"));
    let bound = line.expect("its line").rest_forced.as_ref();
    bound.map(|b| (b.lower, b.upper, b.base))
}

/// 75 % of 8 is 6, 50 % of 20 is 10: of the other 12 it is 4.
#[test]
fn the_rest_is_what_remains_where_both_counts_are_forced() {
    assert_eq!(rest((75, "8"), (50, "20")), Some((4, 4, Some(12))));
    assert_eq!(rest((100, "8"), (40, "20")), Some((0, 0, Some(12))));
}

#[test]
fn the_rest_is_open_where_a_count_or_base_is() {
    assert_eq!(rest((75, ""), (50, "20")), None, "no base");
    assert_eq!(rest((75, "8"), (50, "")), None, "no base");
    assert_eq!(
        rest((75, "8"), (50, "400")),
        None,
        "198 to 201 of 400 are 50 %"
    );
}

#[test]
fn the_rest_is_open_where_the_print_cannot_be() {
    assert_eq!(rest((75, "8"), (25, "20")), None, "6 of 5");
    assert_eq!(rest((50, "20"), (75, "8")), None, "a larger part");
    assert_eq!(rest((25, "8"), (100, "9")), None, "7 of 1");
    assert_eq!(rest((75, "8"), (75, "8")), None, "nobody is left");
    assert_eq!(rest((33, "8"), (50, "20")), None, "no count gives it");
}

/// Of 129 each stated share has one count. Of 190 one of the shares has too (57), but the study contradicts itself on the 190.
#[test]
fn an_interval_needs_a_count_and_a_base_that_are_certain() {
    let survey = survey();
    let mut certain = Vec::new();
    for area in areas(&survey) {
        let placed = of_area(&survey, area).expect("its item");
        for line in lines(&placed) {
            assert_eq!(counted(&survey, &line.all), None);
            let tally = counted(&survey, &line.placed);
            certain.extend(tally.map(|t| (line.placed.printed[0].id.clone(), t.count, t.base)));
        }
    }
    certain.sort();
    let expected = [
        ("F479", 35),
        ("F480", 26),
        ("F481", 63),
        ("F482", 59),
        ("F483", 19),
    ];
    assert_eq!(
        certain,
        expected.map(|(id, count)| (id.to_string(), count, 129))
    );
}

#[test]
fn every_number_about_them_has_its_line() {
    let survey = survey();
    for area in areas(&survey) {
        let placed = of_area(&survey, area).expect("its item");
        let shown: Vec<&str> = lines(&placed)
            .flat_map(|l| &l.placed.printed)
            .map(|f| f.id.as_str())
            .collect();
        let named = |f: &&kommunalblick::study::finding::Finding| {
            let query = f.query.as_ref();
            f.option.is_some()
                && query.is_some_and(|q| q.population.iter().any(|c| c.variable == placed.item.id))
        };
        for finding in survey.findings().iter().filter(named) {
            assert!(shown.contains(&finding.id.as_str()), "{}", finding.id);
        }
    }
    let business = area(&survey, "wirtschaft");
    assert_eq!(
        lines(&business).count(),
        1,
        "the text prints one, no figure does"
    );
}

#[test]
fn the_largest_lead_comes_first_and_the_unknown_last() {
    let survey = survey();
    for area in areas(&survey) {
        let placed = of_area(&survey, area).expect("its item");
        for list in &placed.lists {
            let order: Vec<f64> = list
                .lines
                .iter()
                .map(|l| l.ranked().unwrap_or(-1000.0))
                .collect();
            assert!(order.windows(2).all(|pair| pair[0] >= pair[1]), "{order:?}");
            assert!(list.lines.iter().all(|l| l.query.measure == list.measure));
        }
    }
    let strategy = area(&survey, "strategie");
    assert_eq!(strategy.lists.len(), 2, "shares, and shares of mentions");
    assert_eq!(
        strategy.lists[0].lines[0].ranked(),
        Some(19.0),
        "33 % and 14 %"
    );
}

fn difference(survey: &Study, first: &str, second: &str) -> Option<(f64, Qualifier)> {
    let of = |id: &str| survey.finding(id).expect("the finding");
    Difference::of(of(first), of(second)).map(|d| (d.points(), d.qualifier))
}

#[test]
fn a_difference_is_as_exact_as_its_numbers() {
    let survey = survey();
    let of = |first, second| difference(&survey, first, second);
    assert_eq!(
        of("F463", "F076"),
        Some((-2.0, Qualifier::Exact)),
        "35 % and 37 %"
    );
    assert_eq!(
        of("F479", "F087"),
        Some((17.0, Qualifier::Approx)),
        "27 % and about 10 %"
    );
    assert_eq!(
        of("F492", "F096"),
        Some((16.0, Qualifier::Over)),
        "over 70 % and 54 %"
    );
    assert_eq!(
        of("F486", "F098"),
        Some((6.0, Qualifier::Under)),
        "under 25 % and 19 %"
    );
    assert_eq!(
        of("F096", "F492"),
        Some((-16.0, Qualifier::Under)),
        "turned round"
    );
    assert_eq!(of("F486", "F492"), None, "two bounds");
    assert_eq!(of("F472", "F066"), None, "a rank");
}

/// A comparison that is forced stands in the page with its evidence, and intervals with both ends.
#[test]
fn the_page_shows_the_forced_rest() {
    let survey = made_up((75, "8"), (50, "20"));
    let view = View::WELL_PLACED.at("wirtschaft");
    let main = views::render(&survey, Lang::De, &view, "", Links::Folder)
        .main
        .0;
    assert!(
        main.contains(r#"data-evidence="implied" data-base="12""#),
        "4 of 12"
    );
    assert!(main.contains("4 von 12"));
    assert!(main.contains("6 von 8"));
    assert!(main.contains("Wilson"));
    let plain = views::render(
        &self::survey(),
        Lang::De,
        &View::WELL_PLACED.at("umfang"),
        "",
        Links::Folder,
    );
    assert!(!plain.main.0.contains("Wilson"), "no count is certain here");
    let rendered = views::render(&survey, Lang::De, &view, "", Links::Folder);
    let export = Export::of(&survey, &rendered, 0, Occasion::default()).expect("an export");
    assert!(
        export
            .csv()
            .contains(";0,333333;;4;12;0,333333;0,333333;implied;")
    );
    let (column, sentence) = ("<th scope=\"col\">Übrige</th>", "fehlen hier: Über sie");
    assert!(main.contains(column) && !main.contains(sentence));
    assert!(!plain.main.0.contains(column) && plain.main.0.contains(sentence));
}

/// Without the role there are no pages, and nothing leads to them.
#[test]
fn a_survey_without_the_role_has_no_such_pages() {
    let example = embedded::example()
        .expect("the example")
        .expect("a whole package");
    assert!(!views::views(&example).contains(&View::WELL_PLACED));
    let start = views::render(&example, Lang::De, &View::START, "", Links::Folder);
    assert!(!start.main.0.contains("well-placed/"));
    assert!(!start.main.0.contains("recommendations/"));
}
