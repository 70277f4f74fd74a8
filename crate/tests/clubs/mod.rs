//! A package of eight made-up clubs. In the responses an empty cell was not asked, `-` is no answer and `?` is "don't know".

#![allow(dead_code)] // no test needs all of it

use kommunalblick::package::Files;

/// The answers.
pub const RESPONSES: &str = "\
id,size,plan,steps.talk,steps.build,steps.none,goals.1,goals.2,goals.3,rate,tools.a,tools.b,people,words
c1,small,yes,on,off,off,a,b,c,1,own,bought,3,
c2,small,yes,on,on,off,b,a,-,2,own,none,12,fine
c3,small,no,,,,,,,2,none,-,1,
c4,big,yes,off,off,off,a,-,-,-,bought,own,5,
c5,big,soon,off,off,on,c,a,b,6,own,own,8,
c6,big,soon,-,-,-,-,-,-,3,?,,,
c7,-,no,,,,,,,2,none,none,2,
c8,big,?,?,?,?,b,c,a,,,,4,
";

const FINDINGS: &str = "\
id,source,section,question,option,query,statistic,value,qualifier,n,base_kind,status,note_de,note_en
F1,Fig. 1,all,plan,yes,question=plan,percent,43,exact,7,known,printed,,
F2,Fig. 1,all,plan,yes,question=plan,percent,44,exact,,not_printed,printed,,
F3,Fig. 1,all,plan,any,\"question=plan&net=any:yes,soon&measure=count\",count,5,exact,,not_printed,printed,,
F4,Fig. 2,all,steps,,question=steps,n,3,exact,3,known,printed,,
F5,Fig. 3,all,goals,b,question=goals&measure=mentions,rank,2,exact,,not_printed,printed,,
F6,Fig. 3,all,goals,a,question=goals&measure=first,percent,50,approx,,not_printed,printed,,
F7,Fig. 4,all,rate,2,question=rate,percent,70,over,,not_printed,printed,,
F8,Text,all,,,,count,8,exact,,not_printed,printed,Anzahl,Number
F9,Text,all,,,,percent,40,exact,,not_printed,printed,Anteil,Share
F10,Text,all,,,,text,viele,none,,not_printed,qualitative,Worte,Words
F11,Fig. 1,all,plan,yes,question=plan&where=size:small,percent,75,exact,,not_printed,printed,,
F12,Fig. 1,all,plan,yes,question=plan&where=size:small,percent,33,exact,,not_printed,printed,,
";

// No figures.
const FIGURES: &str =
    "id,number,section,title_de,title_en,queries,chart,n,findings,note_de,note_en\n";

/// R2 asks for another population, R3 for another question and option.
const READINGS: &str = "\
id,title_de,title_en,text_de,text_en,findings,question,option,query
R1,Eins,One,,,F1 F2,,,
R2,Zwei,Two,,,F11,,,where=size:big
R3,Drei,Three,,,F12,tools.a,own,question=tools.a&where=size:small
";

const CRITERIA: &str = "\
id,test,lower,upper,reason_de,reason_en
F6,band,37.5,42.5,Zirka.,About.
F7,above,,,Mehr als.,More than.
F8,rows,,,Zeilen.,Rows.
F9,response-rate,,,Anteil.,Share.
F10,none,,,Worte.,Words.
";

const RECONSTRUCTION: &str = "\
id,status,k,n,rounding,reading,conflicts,reason
F2,within-1,3,7,,R1,F1,two-values
F10,not-testable,,,,,,
";

const BOUNDS: &str = "\
query,lower,upper,base,readings,option
question=plan&where=size:small&measure=count,1,2,3,R1,yes
\"question=plan&net=some:yes,soon&measure=count\",5,6,,R1 R2,some
";

fn field(name: &str, codes: &[&str], own: &str) -> String {
    let values: Vec<String> = codes
        .iter()
        .map(|c| format!(r#"{{"value": "{c}"}}"#))
        .collect();
    let categories = match codes {
        [] => String::new(),
        _ => format!(r#""categories": [{}],"#, values.join(", ")),
    };
    format!(
        r#"{{"name": "{name}", "type": "string", "title": "{name}", {categories} "kommunalblick": {{{own}}}}}"#
    )
}

fn descriptor() -> String {
    let steps = |option: &str| {
        let own = format!(r#""question": "steps", "option": "{option}""#);
        field(&format!("steps.{option}"), &["on", "off"], &own)
    };
    let goals = |rank: u32| {
        let own = format!(r#""question": "goals", "rank": {rank}"#);
        field(&format!("goals.{rank}"), &["a", "b", "c"], &own)
    };
    let tools = |item: &str| {
        let own = format!(r#""question": "tools", "item": "{item}""#);
        field(&format!("tools.{item}"), &["own", "bought", "none"], &own)
    };
    let fields = [
        r#"{"name": "id", "type": "string"}"#.to_string(),
        field("size", &["small", "big"], r#""question": "size""#),
        field("plan", &["yes", "soon", "no"], r#""question": "plan""#),
        steps("talk"),
        steps("build"),
        steps("none"),
        goals(1),
        goals(2),
        goals(3),
        field(
            "rate",
            &["1", "2", "3", "4", "5", "6"],
            r#""question": "rate""#,
        ),
        tools("a"),
        tools("b"),
        r#"{"name": "people", "type": "integer", "kommunalblick": {"question": "people"}}"#
            .to_string(),
        field("words", &[], r#""question": "words""#),
    ];
    let questions: Vec<String> = [
        ("size", "single"),
        ("plan", "single"),
        ("steps", "multiple"),
        ("goals", "ranking"),
        ("rate", "grade"),
        ("tools", "battery"),
        ("people", "number"),
        ("words", "text"),
    ]
    .map(|(id, kind)| {
        let routing = match id {
            "steps" | "goals" => r#""routing": "plan:yes,soon,dont-know","#,
            _ => "",
        };
        format!(
            r#"{{"id": "{id}", "type": "{kind}", {routing} "item_type": "single", "section": "all", "title": "{id}"}}"#
        )
    })
    .to_vec();
    format!(
        r#"{{"name": "clubs", "title": "Clubs", "version": "1", "resources": [{{"name": "responses", "schema": {{"fields": [{}]}}}}],
        "kommunalblick": {{"sections": [{{"id": "all", "title": "All"}}], "participants": {{"asked": 20, "answered": 8}},
        "missing": [{{"value": "", "reason": "not-asked", "label": "a"}}, {{"value": "-", "reason": "no-answer", "label": "b"}},
        {{"value": "?", "reason": "dont-know", "label": "c"}}], "questions": [{}]}}}}"#,
        fields.join(", "),
        questions.join(", ")
    )
}

/// The files of the package.
pub fn files() -> Files {
    [
        ("datapackage.json", descriptor().as_str()),
        ("responses.csv", RESPONSES),
        ("findings.csv", FINDINGS),
        ("figures.csv", FIGURES),
        ("readings.csv", READINGS),
        ("criteria.csv", CRITERIA),
        ("reconstruction.csv", RECONSTRUCTION),
        ("bounds.csv", BOUNDS),
    ]
    .map(|(name, text)| (name.to_string(), text.to_string()))
    .into()
}
