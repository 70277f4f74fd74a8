//! Raking to margins: what cannot be met is left out and said, and the form of Explore writes what the query reads. The numbers themselves
//! are compared with R's in `reference.rs`.

use super::{asked, example, study, table};
use kommunalblick::lang::Lang;
use kommunalblick::public::Explorer;
use kommunalblick::query::Weighting;
use kommunalblick::study::Study;
use kommunalblick::table::{Reason, usable};
use kommunalblick::views::{self, Links, View};

const ART: &str = "art:stadt~40,gemeinde~45,kirche~12.5,fahr~2.5";

fn faults(survey: &Study, weight: &str) -> Vec<(String, Reason)> {
    let first = &survey.codebook().questions[0].id;
    let query = asked(survey, &format!("question={first}&weight={weight}"));
    let faults = usable(survey, &query).faults.into_iter();
    faults.map(|f| (f.variable, f.reason)).collect()
}

#[test]
fn margins_that_the_answers_cannot_meet_are_named() {
    let survey = example();
    let of = |variable: &str, reason| vec![(variable.to_string(), reason)];
    let code = String::from;
    assert_eq!(faults(survey, ART), []);
    assert_eq!(
        faults(survey, "art:stadt~50,gemeinde~50"),
        of("art", Reason::NoShare(code("kirche")))
    );
    // Who serves on Sundays was asked only where the library opens on Sundays, or will.
    let both = "sonntag:ja~30,geplant~20,nein~50;sonntag-dienst:eigenes-personal~50,ehrenamt~50";
    assert_eq!(
        faults(survey, both)[0],
        ("sonntag".to_string(), Reason::Nobody(code("nein")))
    );
    // Nobody gave the last option.
    let unused = "sonntag-dienst:eigenes-personal~30,ehrenamt~30,offen~30,wachdienst~10";
    let nobody = Reason::Nobody(code("wachdienst"));
    assert_eq!(faults(survey, unused), of("sonntag-dienst", nobody));
}

#[test]
fn a_model_is_not_weighted() {
    let survey = study();
    let margin = "kommunenart:stadt~50,gemeinde~50";
    let expected = vec![("kommunenart".to_string(), Reason::Modelled)];
    assert_eq!(faults(survey, margin), expected);
    let plain = table(survey, "question=strategie");
    let raked = table(survey, &format!("question=strategie&weight={margin}"));
    assert_eq!(raked.cells, plain.cells);
    assert_eq!(raked.query.to_string(), "question=strategie");
    let told = "the model is not weighted";
    assert!(raked.warnings.iter().any(|text| text.contains(told)));
}

#[test]
fn what_is_left_out_leaves_the_rest() {
    let bad = "sonntag-dienst:wachdienst~100";
    let both = table(example(), &format!("question=sonntag&weight={ART};{bad}"));
    let alone = table(example(), &format!("question=sonntag&weight={ART}"));
    assert_eq!((&both.query, &both.cells), (&alone.query, &alone.cells));
    assert_eq!(both.warnings.len(), alone.warnings.len() + 1);
}

/// 15 of the 640 gave no valid answer to `sonntag`: 8 no answer, 7 don't know.
#[test]
fn who_lacks_an_answer_has_no_weight_and_is_counted_aloud() {
    let weight = "sonntag:ja~20,geplant~10,nein~70";
    let table = table(example(), &format!("question=sonntag&weight={weight}"));
    let shares: Vec<f64> = table.numbers().filter_map(|c| c.share).collect();
    for (share, target) in shares.iter().zip([0.2, 0.1, 0.7]) {
        assert!((share - target).abs() < 1e-12, "{share} {target}");
    }
    let base = table.cells[0][0].base.expect("a base");
    assert!((base - 625.0).abs() < 1e-9, "mean weight 1: {base}");
    assert!(table.warnings.iter().any(|w| w.starts_with("15 respond")));
    assert!(table.title.contains("weighted to"), "{}", table.title);
}

/// All weights equal: as many effective cases as cases. Without weights there is no such number.
#[test]
fn the_effective_number_is_that_of_the_valid_cases() {
    let field = table(example(), "question=sonntag&by=art&weight=gewicht");
    for group in &field.groups {
        let n = group.effective.expect("weights");
        assert!(n > 0.0 && n <= f64::from(group.valid), "{n} {group:?}");
    }
    let plain = table(example(), "question=sonntag&by=art");
    assert!(plain.groups.iter().all(|g| g.effective.is_none()));
    let alike = table(example(), &format!("question=note&by=art&weight={ART}"));
    for group in &alike.groups {
        let n = group.effective.expect("weights");
        assert!((n - f64::from(group.valid)).abs() < 1e-9, "{n} {group:?}");
    }
}

#[test]
fn a_file_says_to_what_was_raked_and_the_effective_number() {
    let explorer = Explorer::example().unwrap_or_else(|fault| panic!("{}", fault.message));
    let file = |weight: &str| {
        let query = format!("question=sonntag&weight={weight}");
        let csv = explorer.csv(&query, "en", false);
        csv.unwrap_or_else(|fault| panic!("{}", fault.message))
    };
    let raked = file(ART);
    assert!(raked.contains("Effective number of cases (Kish)"));
    assert!(raked.contains("raked to "));
    let none = file("sonntag-dienst:wachdienst~100");
    assert!(!none.contains("Effective number"));
    assert!(
        !none.contains("raked to "),
        "what was left out is not told as done"
    );
}

/// `variable:code~share,…` as the shell reads it from the form.
fn typed(form: &str) -> String {
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!("{name}=\"")).expect(name);
        rest.split('"').next().unwrap_or("").to_string()
    };
    let inputs = form.split("<input").skip(1);
    let share = |tag: &str| {
        format!(
            "{}~{}",
            attribute(tag, "data-code"),
            attribute(tag, "value")
        )
    };
    let shares: Vec<String> = inputs.map(share).collect();
    format!("{}:{}", attribute(form, "data-rake"), shares.join(","))
}

#[test]
fn every_form_can_be_sent_as_it_comes() {
    let survey = example();
    let search = "?question=note";
    let page = views::render(survey, Lang::De, &View::EXPLORE, search, Links::Folder);
    let (_, list) = page
        .main
        .0
        .split_once("explore-rake-variable\"")
        .expect("the list");
    let (_, list) = list.split_once("<select").expect("options");
    let list = list.split("</select>").next().unwrap_or("");
    let variables: Vec<&str> = list.split("<option value=\"").skip(2).collect();
    assert!(variables.len() > 8, "{}", variables.len());
    for option in variables {
        let variable = option.split('"').next().unwrap_or("");
        let form = views::raking_form(survey, Lang::De, search, variable);
        let typed = typed(&form);
        let told = views::raking_told(survey, Lang::De, search, &typed);
        assert_eq!(told, "Summe: 100\u{a0}%.", "{typed}");
        let next = views::composed(survey, search, "rake", &typed);
        let query = asked(survey, &next);
        let margins = query.weight.iter().flat_map(Weighting::margins);
        assert_eq!(margins.count(), 1, "{next}");
        let again = views::raking_form(survey, Lang::De, &next, variable);
        assert_eq!(again, form, "it is shown as it was set");
    }
}

#[test]
fn a_form_with_a_mistake_says_which() {
    let told = |typed: &str| views::raking_told(example(), Lang::De, "?question=note", typed);
    assert!(told("art:stadt~40,gemeinde~").contains("Jedes Feld braucht eine Zahl"));
    assert!(told("art:stadt~-4,gemeinde~104").contains("Jedes Feld braucht eine Zahl"));
    assert!(told("art:stadt~40,gemeinde~45.5").contains("Summe: 85,5\u{a0}%. Es müssen 100"));
    let none = told("art:stadt~50,gemeinde~50,kirche~0,fahr~0");
    assert!(none.contains("hat aber keinen Anteil"), "{none}");
    for text in [
        "art:stadt~40",
        "",
        "x",
        "art:stadt~50,gemeinde~50,kirche~0,fahr~0",
    ] {
        assert!(told(text).contains("kb-error"), "{text}");
    }
}

#[test]
fn margins_take_turns_with_a_weight_field() {
    let survey = example();
    let set =
        |search: &str, control: &str, value: &str| views::composed(survey, search, control, value);
    let raked = set("?question=note&weight=gewicht", "rake", ART);
    assert_eq!(raked, format!("?question=note&weight={ART}"));
    let two = set(&raked, "rake", "sonntag:ja~20,geplant~10,nein~70");
    assert!(
        two.ends_with(&format!("{ART};sonntag:ja~20,geplant~10,nein~70")),
        "{two}"
    );
    assert_eq!(set(&two, "weight", "(margins)"), two);
    assert_eq!(set(&two, "weight", ""), "?question=note");
    assert_eq!(
        set(&two, "weight", "gewicht"),
        "?question=note&weight=gewicht"
    );
}
