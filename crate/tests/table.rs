//! Tables of the package of made-up clubs; every number is worked out by hand from its responses. And what holds of every table.

mod clubs;

use clubs::files;
use kommunalblick::lang::Lang;
use kommunalblick::query;
use kommunalblick::study::Survey;
use kommunalblick::table::Table;

fn clubs() -> Survey {
    Survey::load(&files()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn table(survey: &Survey, text: &str) -> Table {
    let parsed = query::parse(text, survey.codebook());
    assert_eq!(parsed.problems, [], "{text}");
    Table::of(survey, &parsed.query, Lang::En).unwrap_or_else(|| panic!("no table: {text}"))
}

#[test]
fn look() {
    let survey = Survey::kept_example().unwrap();
    for q in &survey.codebook().questions {
        println!("{} {:?} {}", q.id, q.kind, q.answers.len());
    }
    for q in survey.codebook().questions.iter() {
        for by in ["", "&by=land", "&by=art", "&by=land&weight=gewicht"] {
            let text = format!("question={}{by}", q.id);
            let parsed = query::parse(&text, survey.codebook());
            let t0 = std::time::Instant::now();
            let Some(t) = Table::of(survey, &parsed.query, Lang::De) else {
                println!("none {text}");
                continue;
            };
            println!(
                "{:?} {} | {} | tests {:?}",
                t0.elapsed(),
                t.title,
                t.summary,
                t.tests
                    .iter()
                    .map(|t| (t.name.clone(), t.p, t.p_adjusted))
                    .collect::<Vec<_>>()
            );
        }
    }
}
