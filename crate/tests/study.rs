//! The package in `data/`, as a reader of the site sees it.

use kommunalblick::stated::Stated;

use kommunalblick::embedded;
use kommunalblick::lang::Lang;

use kommunalblick::problem::Code;
use kommunalblick::study::exhibit::Exhibit;
use kommunalblick::study::figure::{Chart, Series};
use kommunalblick::study::finding::{Base, Finding, Status, Value};
use kommunalblick::study::grain::{self, Verdict};
use kommunalblick::study::statement::{Outcome, Statement};
use kommunalblick::study::{Study, ledger};
use kommunalblick::table::Counts;
use kommunalblick::views::{self, Links, View};
use kommunalblick::words::problems::sentence;
use kommunalblick::words::table::Teller;

fn survey() -> Study {
    Study::load(&embedded::package()).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn the_package_is_whole_and_translated() {
    let survey = survey();
    let ids: Vec<String> = (1..=516).map(|n| format!("F{n:03}")).collect();
    assert_eq!(
        survey
            .findings()
            .iter()
            .map(|f| f.id.clone())
            .collect::<Vec<_>>(),
        ids
    );
    let of = |series: Series| {
        survey
            .figures()
            .iter()
            .filter(|f| f.series == series)
            .map(|f| f.number)
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Series::Figure), (1..=36).collect::<Vec<_>>());
    assert_eq!(of(Series::Table), (1..=12).collect::<Vec<_>>());
    assert_eq!(survey.untranslated(), &[] as &[String]);
}

#[test]
fn each_figure_holds_exactly_the_findings_that_name_it_as_source() {
    let survey = survey();
    for figure in survey.figures() {
        let named: Vec<&str> = survey
            .findings()
            .iter()
            .filter(|f| f.source.key == figure.source_key())
            .map(|f| f.id.as_str())
            .collect();
        let mut held: Vec<&str> = figure.findings.iter().map(String::as_str).collect();
        held.sort_unstable();
        assert_eq!(held, named, "{}", figure.id);
    }
}

#[test]
fn a_figure_shows_each_of_its_findings_that_answers_a_query() {
    let survey = survey();
    let teller = Teller::new(&survey, Lang::De);
    for figure in survey.figures() {
        let left: Vec<&str> = Exhibit::of_figure(teller.making(Counts::Shown), figure)
            .others
            .iter()
            .filter(|f| f.query.is_some() && f.option.is_some())
            .map(|f| f.id.as_str())
            .collect();
        assert_eq!(
            left,
            [] as [&str; 0],
            "{} leaves these out of its picture",
            figure.id
        );
    }
}

#[test]
fn figures_without_a_printed_share_show_options_only() {
    let survey = survey();
    for id in ["abb-16", "abb-17", "abb-18"] {
        let figure = survey.figure(id).unwrap();
        assert_eq!(figure.chart, Chart::Options, "{id}");
        let teller = Teller::new(&survey, Lang::De);
        let blocks = Exhibit::of_figure(teller.making(Counts::Shown), figure).blocks;
        assert!(
            blocks.iter().flat_map(|b| b.rows()).count() > 1,
            "{id} shows its options"
        );
        assert!(
            !blocks.iter().flat_map(|b| b.rows()).any(|r| r.is_printed()),
            "{id} has no number"
        );
    }
}

/// Every share, count and rank of answers has its query, or a note that says why not.
#[test]
fn a_number_without_a_query_says_why() {
    for finding in survey().findings() {
        let answers = matches!(
            finding.value,
            Value::Share(_) | Value::Count(..) | Value::Rank(_)
        );
        assert!(
            !answers || finding.query.is_some() || !finding.note.is_empty(),
            "{}",
            finding.id
        );
    }
}

fn by_id<'a>(survey: &'a Study, id: &str) -> &'a Finding {
    survey.finding(id).unwrap()
}

#[test]
fn unknown_bases_stay_unknown() {
    let survey = survey();
    assert_eq!(by_id(&survey, "F095").base(), Base::Known(381));
    assert_eq!(by_id(&survey, "F120").base(), Base::Range(331, 332));
    let profile = by_id(&survey, "F162");
    assert_eq!(
        (profile.base(), profile.printed_n),
        (Base::NotPrinted, Base::Known(51)),
        "the caption's n is not this row's base"
    );
}

#[test]
fn amounts_in_words_stay_words() {
    let survey = survey();
    let third = by_id(&survey, "F105");
    assert_eq!(third.status, Status::Worded);
    assert_eq!(third.display(Lang::De), "ca. ein Drittel");
    assert_eq!(third.display(Lang::En), "about a third");
    assert_eq!(by_id(&survey, "F157").display(Lang::De), "5,4\u{a0}%");
    assert_eq!(by_id(&survey, "F007").display(Lang::De), "1.828");
}

/// Worked out by hand: 5/6 = 83.3, 6/7 = 85.7, 7/8 = 87.5, 8/9 = 88.9 %; 26/39 … 28/39 = 71.8 %; 2/38 = 5.3, 3/38 = 7.9 %.
#[test]
fn verdicts_on_single_findings() {
    let survey = survey();
    let verdict = |id: &str| grain::test(by_id(&survey, id));
    assert_eq!(verdict("F343"), Verdict::Impossible, "84 % of 9");
    assert_eq!(
        verdict("F248"),
        Verdict::Possible {
            from: 28,
            to: 28,
            n: 39
        },
        "72 % of 39"
    );
    assert_eq!(verdict("F367"), Verdict::Impossible, "7 % of 38");
    assert_eq!(verdict("F157"), Verdict::Impossible, "5.4 % of 51");
    assert_eq!(
        verdict("F162").as_str(),
        "not-testable",
        "its base is not printed"
    );
}

#[test]
fn filters_name_what_they_do_not_know_and_keep_the_rest() {
    let survey = survey();
    let pairs = |text: &str| kommunalblick::query::pairs(text);
    let (filter, problems) =
        ledger::Filter::read(&survey, &pairs("source=Abb.%2012&section=binen&colour=red"));
    assert_eq!(filter.source, "Abb. 12");
    let text: Vec<String> = problems.iter().map(|p| sentence(p, Lang::En)).collect();
    assert_eq!(text.len(), 2);
    assert!(
        text[0].contains("“binen”") && text[0].contains("did you mean “binnen”?"),
        "{text:?}"
    );
    assert!(text[1].contains("“colour”"), "{text:?}");
    let entries = ledger::entries(&survey);
    let kept = filter.keep(&entries);
    assert_eq!(
        kept.iter()
            .map(|e| e.finding.id.as_str())
            .collect::<Vec<_>>(),
        ["F095", "F096", "F097", "F098", "F099", "F100"]
    );
    let total: usize = ledger::sums(&kept).iter().map(|(_, n)| n).sum();
    assert_eq!(total, kept.len());
}

#[test]
fn a_packed_survey_is_the_same_survey() {
    let survey = Study::load(&embedded::package()).expect("the embedded package is valid");
    let packed = survey.packed();
    let other = Study::unpacked(&packed).expect("bytes of this build");
    let pages = |survey: &Study| -> Vec<String> {
        let files = views::site(survey, &views::SiteOptions::default());
        files.into_iter().map(|file| file.html).collect()
    };
    assert_eq!(pages(&other), pages(&survey));
    let cut = Study::unpacked(&packed[..packed.len() / 2]).expect_err("half a survey");
    let codes: Vec<Code> = cut.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::OtherBuild]);
}

/// Each statement in words holds in the responses, or names what it cannot hold together with.
#[test]
fn statements_hold_or_name_their_conflict() {
    let survey = survey();
    assert!(survey.statements().len() > 250);
    for statement in survey.statements() {
        let outcome = survey.outcome(statement);
        let free = statement.conflicts.is_empty();
        assert_eq!(outcome == Outcome::Fails, !free, "{}", statement.id);
    }
    let ledger = views::render(&survey, Lang::De, &View::LEDGER, "", Links::Site);
    let shown = ledger.main.0.matches("data-outcome=").count();
    assert_eq!(shown, survey.statements().len(), "all stand in the ledger");
}

fn explored(search: &str) -> String {
    let survey = survey();
    let rendered = views::render(&survey, Lang::De, &View::EXPLORE, search, Links::Site);
    rendered.main.into_string()
}

#[test]
fn bounds_beside_a_printed_number_are_data_in_explore_too() {
    let main = explored("?question=strategie&by=groessenklasse");
    let bound = r#"eingegrenzt: </span><data value="0.054054" data-upper="0.054054" data-evidence="implied" data-base="37" title="#;
    assert!(main.contains(bound), "{main}");
    assert!(main.contains(">2 von 37</data></span>"), "{main}");
}

#[test]
fn a_net_without_options_is_named_as_it_stands_in_the_address() {
    let main = explored("?question=strategie&net=ja,nein");
    assert!(
        main.contains("Die Adresse verlangt bei „net“ „ja,nein“; das ist hier nicht möglich"),
        "{main}"
    );
}

/// Each statement in words stands on the page of what it is about, not only in the ledger.
#[test]
fn each_statement_in_words_stands_on_a_page_of_its_own_matter() {
    let survey = survey();
    let views = views::views(&survey);
    let own = |view: &&View| **view != View::LEDGER;
    for lang in Lang::ALL {
        let shown = |view: &View| views::render(&survey, lang, view, "", Links::Site).main.0;
        let pages: Vec<String> = views.iter().filter(own).map(shown).collect();
        let stands = |statement: &&Statement| {
            let text = statement.text.get(lang).replace('&', "&amp;");
            let text = text.replace('"', "&quot;");
            let marked = |page: &str| {
                let mut lists = page.split("data-worded=\"").skip(1);
                lists.any(|rest| {
                    let ids = rest.split('"').next().unwrap_or("");
                    ids.split(' ').any(|id| id == statement.id)
                })
            };
            let holds = |page: &&String| marked(page) && page.contains(&text);
            pages.iter().any(|page| holds(&page))
        };
        let statements = survey.statements().iter();
        let lost: Vec<&str> = statements
            .filter(|statement| !stands(statement))
            .map(|statement| statement.id.as_str())
            .collect();
        assert_eq!(lost, [""; 0]);
    }
}

/// The grounds of a recommendation stand on its own page.
#[test]
fn recommendations_have_the_statements_that_they_rest_on() {
    let survey = survey();
    let worded = |id: &str| -> Vec<String> {
        let view = View::RECOMMENDATIONS.at(id);
        let main = views::render(&survey, Lang::De, &view, "", Links::Site)
            .main
            .0;
        let marks = main.split("data-worded=\"").skip(1);
        marks.map(|rest| rest[..4].to_string()).collect()
    };
    assert_eq!(worded("1"), ["W290", "W291"]);
    assert_eq!(worded("4"), ["W292"]);
    assert_eq!(worded("2"), [""; 0]);
}
