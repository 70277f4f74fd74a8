//! What the data are, for catalogues and search engines: a `Dataset` as schema.org has it, as JSON-LD. It says what the package says, and no more.

use super::options::SiteOptions;
use crate::address::prefix;
use crate::evidence::Evidence;
use crate::lang::Lang;
use crate::package::DESCRIPTOR;
use crate::page::link::Ctx;
use crate::words::outside::outside;
use crate::words::{fill, words};
use maud::{Markup, PreEscaped, html};
use serde_json::{Map, Value, json};

/// The data block. It is no program, so that the policy lets it stand; `<` is escaped, so that nothing in it ends it.
pub(super) fn block(ctx: &Ctx, options: &SiteOptions) -> Markup {
    let text = dataset(ctx, options).to_string().replace('<', "\\u003c");
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}

fn dataset(ctx: &Ctx, options: &SiteOptions) -> Value {
    let d = ctx.survey.descriptor();
    let raw = &options.descriptor;
    let titles = ctx.survey.codebook().entries();
    let measured: Vec<&str> = titles.map(|q| q.title.get(ctx.lang)).collect();
    let site = options.url.as_deref();
    let members = [
        ("@context", json!("https://schema.org/")),
        ("@type", json!("Dataset")),
        ("name", json!(d.title.get(ctx.lang))),
        ("description", json!(description(ctx))),
        ("inLanguage", json!(Lang::ALL.map(Lang::code))),
        ("version", json!(d.version)),
        ("dateCreated", raw["created"].clone()),
        ("keywords", raw["keywords"].clone()),
        ("license", licence(raw)),
        (
            "creator",
            people(raw, |role| {
                !role.contains("publisher") && !role.contains("study")
            }),
        ),
        (
            "publisher",
            people(raw, |role| {
                role.contains("publisher") && !role.contains("study")
            }),
        ),
        ("isBasedOn", sources(ctx, raw)),
        (
            "temporalCoverage",
            json!(coverage(d.participants.period.get(ctx.lang))),
        ),
        ("spatialCoverage", raw["spatial"].clone()),
        ("isAccessibleForFree", json!(true)),
        (
            "url",
            json!(site.map(|site| format!("{site}{}", prefix(ctx.lang)))),
        ),
        ("variableMeasured", json!(measured)),
        ("distribution", distribution(ctx, options)),
    ];
    let said = members.into_iter().filter(|(_, value)| !is_nothing(value));
    Value::Object(said.map(|(key, value)| (key.to_string(), value)).collect())
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// What the package says of itself; before it that the survey is invented, behind it that responses are synthetic.
fn description(ctx: &Ctx) -> String {
    let d = ctx.survey.descriptor();
    let w = ctx.words();
    let own = match d.description.get(ctx.lang) {
        "" => fill(
            outside(ctx.lang).dataset_told,
            &[
                ("title", d.title.get(ctx.lang)),
                ("unit", d.unit.1.get(ctx.lang)),
            ],
        ),
        text => text.to_string(),
    };
    let modelled = ctx.survey.has_responses() && d.evidence == Evidence::Modelled;
    let model = modelled.then_some(w.model_caution);
    let parts = [d.invented.get(ctx.lang), &own].into_iter().chain(model);
    let parts: Vec<&str> = parts
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .collect();
    parts.join(" ")
}

/// The address of the first licence, or its name.
fn licence(raw: &Value) -> Value {
    let first = &raw["licenses"][0];
    let named = [&first["path"], &first["name"], &first["title"]];
    let web = |value: &&Value| value.as_str().is_some_and(|text| !text.is_empty());
    named.into_iter().find(web).cloned().unwrap_or_default()
}

/// Contributors with such a role; one without any is an author.
fn people(raw: &Value, fits: impl Fn(&str) -> bool) -> Value {
    let list = raw["contributors"].as_array().into_iter().flatten();
    let of = |one: &&Value| roles(one).iter().any(|role| fits(role));
    json!(list.filter(of).map(named).collect::<Vec<_>>())
}

fn roles(contributor: &Value) -> Vec<String> {
    let list = contributor["roles"].as_array().cloned().unwrap_or_default();
    let all = list.iter().chain([&contributor["role"]]);
    let all: Vec<String> = all
        .filter_map(|role| Some(role.as_str()?.to_lowercase()))
        .collect();
    match all.is_empty() {
        true => vec!["author".to_string()],
        false => all,
    }
}

/// A name with an address, where there is one. A name in two parts is a person's.
fn named(one: &Value) -> Value {
    let is_person = one["givenName"].is_string() || one["familyName"].is_string();
    let mut told = Map::new();
    told.insert(
        "@type".into(),
        json!(if is_person { "Person" } else { "Organization" }),
    );
    for (key, value) in [("name", &one["title"]), ("url", &one["path"])] {
        if value.is_string() {
            told.insert(key.into(), value.clone());
        }
    }
    Value::Object(told)
}

/// What the data were taken from: each source with its address; the first is the study, and has its publishers.
fn sources(ctx: &Ctx, raw: &Value) -> Value {
    let list = raw["sources"].as_array().into_iter().flatten();
    let source = |(at, one): (usize, &Value)| {
        let own = ctx.survey.descriptor().study.get(ctx.lang);
        let name = if at == 0 {
            json!(own)
        } else {
            one["title"].clone()
        };
        let publishers = match at {
            0 => people(raw, |role| role.contains("study")),
            _ => Value::Null,
        };
        let members = [
            ("@type", json!("CreativeWork")),
            ("name", name),
            ("url", one["path"].clone()),
            ("publisher", publishers),
        ];
        let said = members.into_iter().filter(|(_, value)| !is_nothing(value));
        Value::Object(said.map(|(key, value)| (key.to_string(), value)).collect())
    };
    json!(list.enumerate().map(source).collect::<Vec<_>>())
}

/// `2018-12/2019-02` of `Dezember 2018 bis Februar 2019`: the months and years of a time in words; the words where these cannot be found.
fn coverage(period: &str) -> String {
    let months = |lang| {
        words(lang)
            .months
            .split(' ')
            .map(str::to_lowercase)
            .enumerate()
    };
    let named: Vec<(usize, String)> = Lang::ALL.into_iter().flat_map(months).collect();
    let mut month = None;
    let mut ends = Vec::new();
    for word in period.split(|c: char| !c.is_alphanumeric()) {
        let lower = word.to_lowercase();
        if let Some((at, _)) = named.iter().find(|(_, name)| *name == lower) {
            month = Some(at + 1);
        } else if word.len() == 4 && word.parse::<u32>().is_ok() {
            ends.push(
                month
                    .take()
                    .map_or(word.to_string(), |m| format!("{word}-{m:02}")),
            );
        }
    }
    match ends.as_slice() {
        [one] if month.is_none() => one.clone(),
        [first, last] if month.is_none() => format!("{first}/{last}"),
        _ => period.to_string(),
    }
}

/// Every table of the package as a file, and its descriptor.
fn distribution(ctx: &Ctx, options: &SiteOptions) -> Value {
    let address = |name: &str| match &options.url {
        Some(site) => format!("{site}data/{name}"),
        None => ctx.asset(&format!("data/{name}")),
    };
    let d = ctx.survey.descriptor();
    let file = |path: &str, kind: &str| json!({ "@type": "DataDownload", "contentUrl": address(path), "encodingFormat": kind });
    let tables = d.tables.iter().map(|path| file(path, kind(path)));
    json!(
        tables
            .chain([file(DESCRIPTOR, "application/json")])
            .collect::<Vec<_>>()
    )
}

fn kind(path: &str) -> &'static str {
    match path.ends_with(".tsv") {
        true => "text/tab-separated-values",
        false => "text/csv",
    }
}

#[cfg(test)]
mod tests {
    use super::coverage;

    #[test]
    fn a_time_in_words_becomes_an_interval_where_it_is_one() {
        let cases = [
            ("Dezember 2018 bis Februar 2019", "2018-12/2019-02"),
            ("December 2018 to February 2019", "2018-12/2019-02"),
            ("März 2024", "2024-03"),
            ("2021–2023", "2021/2023"),
            ("Mai und Juni", "Mai und Juni"),
            ("Frühjahr", "Frühjahr"),
            ("", ""),
        ];
        for (words, expected) in cases {
            assert_eq!(coverage(words), expected, "{words}");
        }
    }
}
