//! What stands in the head of pages for programs of others: previews, the dataset, other languages; and the list of pages.

use kommunalblick::embedded;
use kommunalblick::lang::Lang;
use kommunalblick::package::Files;
use kommunalblick::study::Study;
use kommunalblick::views::{self, SiteOptions, preview};
use serde_json::{Value, json};
use std::sync::LazyLock;

const SITE: &str = "https://example.org/umfrage/";

fn survey(files: &Files) -> Study {
    Study::load(files).unwrap_or_else(|problems| panic!("{problems}"))
}

type Pages = Vec<(String, String)>;

/// The study's site with its address and two pictures; making it takes seconds.
static KNOWN: LazyLock<Pages> = LazyLock::new(|| {
    let own = preview::picture("abb-12", Lang::En);
    site(
        &embedded::package(),
        Some(SITE),
        &[own, preview::GENERAL.to_string()],
    )
});

/// The pages of a package as a build makes them.
fn site(files: &Files, url: Option<&str>, pictures: &[String]) -> Pages {
    let options = SiteOptions {
        url: url.map(str::to_string),
        descriptor: serde_json::from_str(&files["datapackage.json"]).expect("JSON"),
        pictures: pictures.iter().cloned().collect(),
        ..SiteOptions::default()
    };
    let pages = views::site(&survey(files), &options).into_iter();
    pages.map(|page| (page.path, page.html)).collect()
}

fn page<'a>(site: &'a [(String, String)], path: &str) -> &'a str {
    &site.iter().find(|(own, _)| own == path).expect("a page").1
}

/// The content of a `meta` element.
fn meta<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!("=\"{name}\" content=\""))?;
    rest.split('"').next()
}

/// The data block of a page, read as a browser finds it.
fn dataset(html: &str) -> Value {
    let (_, rest) = html
        .split_once("<script type=\"application/ld+json\">")
        .expect("a data block");
    let text = rest.split("</script").next().expect("its end");
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn a_site_that_knows_its_address_tells_address_picture_and_languages_of_each_page() {
    let site = &KNOWN;
    let html = page(site, "en/figures/12/index.html");
    let expected = [
        ("og:type", "article"),
        ("og:locale", "en_GB"),
        ("og:locale:alternate", "de_DE"),
        ("og:url", "https://example.org/umfrage/en/figures/12/"),
        (
            "og:image",
            "https://example.org/umfrage/preview/abb-12.en.png",
        ),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("twitter:card", "summary_large_image"),
    ];
    for (name, content) in expected {
        assert_eq!(meta(html, name), Some(content), "{name}");
    }
    assert!(meta(html, "og:title").unwrap().starts_with("Fig. 12: "));
    assert!(meta(html, "og:description").unwrap().contains("66%"));
    assert!(meta(html, "og:image:alt").unwrap().contains("66%"));
    for (lang, path) in [("de", ""), ("en", "en/"), ("x-default", "")] {
        let link = format!("hreflang=\"{lang}\" href=\"{SITE}{path}figures/12/\"");
        assert!(html.contains(&link), "{link}");
    }
    assert!(html.contains(&format!("rel=\"canonical\" href=\"{SITE}en/figures/12/\"")));
    let other = page(site, "method/index.html");
    assert_eq!(
        meta(other, "og:image"),
        Some("https://example.org/umfrage/preview/general.png")
    );
    assert_eq!(meta(page(site, "index.html"), "og:type"), Some("website"));
}

#[test]
fn without_an_address_nothing_is_told_that_needs_one() {
    let site = site(&embedded::package(), None, &[preview::GENERAL.to_string()]);
    for (path, html) in site.iter().filter(|(path, _)| path != "404.html") {
        assert!(
            meta(html, "og:title").is_some_and(|t| !t.is_empty()),
            "{path}"
        );
        assert_eq!(meta(html, "twitter:card"), Some("summary"), "{path}");
        for absent in ["og:url", "og:image"] {
            assert_eq!(meta(html, absent), None, "{path}");
        }
        assert!(
            !html.contains("rel=\"canonical\"") && !html.contains("x-default"),
            "{path}"
        );
    }
}

#[test]
fn the_study_is_told_to_catalogues_as_a_dataset_of_synthetic_responses() {
    let site = &KNOWN;
    for (path, word) in [
        ("index.html", "synthetisch"),
        ("en/index.html", "synthetic"),
        ("method/index.html", "keine Messung"),
    ] {
        let data = dataset(page(site, path));
        assert_eq!(data["@type"], "Dataset");
        assert_eq!(data["temporalCoverage"], "2018-12/2019-02");
        assert_eq!(
            data["license"],
            "https://creativecommons.org/licenses/by/4.0/"
        );
        assert_eq!(data["isAccessibleForFree"], true);
        assert!(
            data["description"].as_str().unwrap().contains(word),
            "{path}"
        );
        let study = &data["isBasedOn"][0];
        assert!(
            study["name"]
                .as_str()
                .is_some_and(|name| name.contains("KGSt"))
        );
        assert_eq!(
            data["publisher"],
            Value::Null,
            "the study's publishers did not publish these data"
        );
        let files = data["distribution"].as_array().unwrap();
        let findings = files
            .iter()
            .find(|f| {
                f["contentUrl"]
                    .as_str()
                    .is_some_and(|url| url.ends_with("/findings.csv"))
            })
            .unwrap();
        assert_eq!(
            findings["contentUrl"],
            "https://example.org/umfrage/data/findings.csv"
        );
        assert_eq!(findings["encodingFormat"], "text/csv");
        assert!(data["variableMeasured"].as_array().unwrap().len() > 20);
    }
    assert!(!page(site, "figures/12/index.html").contains("ld+json"));
}

/// A package as its author may write it: what it says is told, nothing is invented, and no text of it ends the block.
#[test]
fn another_package_is_told_as_it_says_it() {
    let mut files = Files::new();
    let descriptor = json!({
        "name": "schulen",
        "title": "Schulen </script><script>alert(1)</script> & <!-- mehr",
        "licenses": [{"name": "CC0-1.0"}],
        "contributors": [{"title": "Amt für Statistik", "roles": ["publisher"]}, {"title": "Ada Beispiel", "givenName": "Ada", "familyName": "Beispiel"}, {"title": "Institut", "roles": ["publisher of the study"]}],
        "sources": [{"title": "Die Studie", "path": "https://example.org/studie"}],
        "spatial": "Berlin",
        "resources": [{"name": "responses", "path": "antworten.csv", "schema": {"fields": [{"name": "q", "title": "Frage", "type": "string", "categories": ["a", "b"]}]}}],
    });
    files.insert("datapackage.json".into(), descriptor.to_string());
    files.insert("antworten.csv".into(), "q\na\nb\n".into());
    let site = site(&files, None, &[]);
    let html = page(&site, "en/index.html");
    let data = dataset(html);
    assert_eq!(data["name"], descriptor["title"]);
    assert_eq!(data["license"], "CC0-1.0");
    assert_eq!(
        data["publisher"],
        json!([{"@type": "Organization", "name": "Amt für Statistik"}])
    );
    assert_eq!(
        data["creator"],
        json!([{"@type": "Person", "name": "Ada Beispiel"}])
    );
    assert_eq!(
        data["distribution"][0]["contentUrl"],
        "../data/antworten.csv"
    );
    assert_eq!(data["variableMeasured"], json!(["Frage"]));
    assert!(data["description"].as_str().unwrap().len() >= 50);
    assert_eq!(data["spatialCoverage"], "Berlin");
    let study = json!([{"@type": "CreativeWork", "name": "Die Studie", "url": "https://example.org/studie", "publisher": [{"@type": "Organization", "name": "Institut"}]}]);
    assert_eq!(data["isBasedOn"], study);
    for absent in ["temporalCoverage", "url", "version"] {
        assert_eq!(data[absent], Value::Null, "{absent}");
    }
    assert!(!data.to_string().contains("synthetic"));
}

#[test]
fn the_list_of_pages_has_each_in_both_languages_and_nothing_else() {
    let survey = survey(&embedded::package());
    let list = views::sitemap(&survey, SITE);
    let pages = KNOWN.iter().filter(|(path, _)| path != "404.html");
    let mut count = 0;
    for (path, _) in pages {
        let address = format!("<loc>{SITE}{}</loc>", path.trim_end_matches("index.html"));
        assert!(list.contains(&address), "{address}");
        count += 1;
    }
    assert_eq!(list.matches("<url>").count(), count);
    assert_eq!(list.matches("hreflang=\"x-default\"").count(), count);
}
