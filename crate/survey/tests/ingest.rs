//! Files of responses as they are read in pieces: without a descriptor and with one.

use survey::Survey;
use survey::codebook::Kind;
use survey::ingest::{Encoding, Options, Reading};
use survey::problem::{Action, Code, Problems};

fn options() -> Options {
    Options {
        delimiter: None,
        encoding: Encoding::Unknown,
    }
}

fn read_as(
    descriptor: Option<&str>,
    options: Options,
    pieces: &[&[u8]],
) -> Result<(Survey, Problems), Problems> {
    let mut reading = Reading::new(descriptor, options)?;
    for piece in pieces {
        reading.push(piece);
    }
    Ok(reading.end()?.finish())
}

fn read(text: &str) -> (Survey, Problems) {
    let read = read_as(None, options(), &[text.as_bytes()]);
    read.unwrap_or_else(|problems| panic!("{text:?}: {problems}"))
}

/// The questions of a survey: id, kind, options.
fn questions(survey: &Survey) -> Vec<(String, Kind, Vec<String>)> {
    let questions = survey.codebook().questions.iter();
    let codes = |q: &survey::codebook::Question| q.codes().map(str::to_string).collect();
    questions
        .map(|q| (q.id.clone(), q.kind, codes(q)))
        .collect()
}

/// The answers to a question as texts; empty for none.
fn answers(survey: &Survey, id: &str) -> Vec<String> {
    let question = survey.codebook().question(id).expect("a question");
    let column = survey.columns().answer(id).expect("a column");
    let text = |code: u16| match question.answers.get(usize::from(code)) {
        Some(answer) => answer.code.clone(),
        None => String::new(),
    };
    column.codes().iter().map(text).collect()
}

/// What is told: code, line, column, action, count.
type Told = (Code, Option<u64>, Option<String>, Action, usize);

fn told(problems: &Problems) -> Vec<Told> {
    let alike = problems.alike().into_iter();
    alike
        .map(|p| (p.code, p.place.line, p.place.column, p.action, p.count))
        .collect()
}

#[test]
fn few_texts_are_options_many_numbers_are_numbers_the_rest_are_words() {
    let mut text = String::from("id;art;größe;note;wort;leer\n");
    for row in 0..600 {
        let note = if row == 7 {
            String::new()
        } else {
            format!("{},5", row % 300)
        };
        let kind = ["ja", "nein", ""][row % 3];
        text += &format!("{row};{kind};{};{note};w{row} x;\n", row % 12);
    }
    let (survey, problems) = read(&text);
    assert!(problems.is_empty(), "{problems}");
    let found = questions(&survey);
    let kinds: Vec<_> = found
        .iter()
        .map(|(id, kind, _)| (id.as_str(), *kind))
        .collect();
    let wanted = [
        ("id", Kind::Number),
        ("art", Kind::Single),
        ("größe", Kind::Single),
        ("note", Kind::Number),
        ("wort", Kind::Text),
        ("leer", Kind::Text),
    ];
    assert_eq!(kinds, wanted);
    assert_eq!(found[1].2, ["ja", "nein"]);
    let sizes: Vec<String> = (0..12).map(|n| n.to_string()).collect();
    assert_eq!(found[2].2, sizes, "by value, not as texts");
    assert_eq!(answers(&survey, "art")[..4], ["ja", "nein", "", "ja"]);
    let numbers = survey.columns().number("note").expect("numbers");
    assert_eq!(
        numbers.values()[..9],
        [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 0.0, 8.5]
    );
    assert_eq!(
        (0..600)
            .filter(|row| survey::columns::is_answer(numbers.codes().at(*row)))
            .count(),
        599
    );
}

#[test]
fn up_to_256_texts_are_options_and_one_more_is_too_many() {
    for (levels, kind) in [(253, Kind::Single), (256, Kind::Single), (257, Kind::Text)] {
        let rows: String = (0..levels).map(|n| format!("x{n}\nx0\n\"\"\n")).collect();
        let (survey, _) = read(&format!("q\n{rows}"));
        assert_eq!(questions(&survey)[0].1, kind, "{levels} texts");
        if kind == Kind::Single {
            let found = answers(&survey, "q");
            assert_eq!(found.len(), 3 * levels);
            let last = format!("x{}", levels - 1);
            assert_eq!(found[found.len() - 3..], [&last, "x0", ""]);
        }
    }
}

#[test]
fn one_word_among_many_numbers_makes_words() {
    let rows: String = (0..300).map(|n| format!("{n}\n")).collect();
    let number = |more: &str| questions(&read(&format!("q\n{rows}{more}")).0)[0].1;
    assert_eq!(number(""), Kind::Number);
    assert_eq!(number("1.5\n"), Kind::Number);
    assert_eq!(number("keine\n"), Kind::Text);
    assert_eq!(
        number("1.5\n\"1,5\"\n"),
        Kind::Text,
        "one decimal mark a column"
    );
}

#[test]
fn every_cut_is_understood_alike() {
    let text = "\u{feff}a;b;a\r\n\"x; \"\"ü\"\"\";1;\r\n€;2;\"z\r\nz\"\r\n\r\nx;3\n";
    let bytes = text.as_bytes();
    let whole = read(text);
    let (known, told_of) = (questions(&whole.0), told(&whole.1));
    assert_eq!(known[0].2, ["x; \"ü\"", "€", "x"]);
    assert_eq!(known[2].0, "a (2)");
    assert_eq!(told_of, [(Code::CellCount, Some(6), None, Action::Kept, 1)]);
    for cut in 0..=bytes.len() {
        let pieces = [&bytes[..cut], &bytes[cut..]];
        let (survey, problems) =
            read_as(None, options(), &pieces).unwrap_or_else(|p| panic!("{p}"));
        assert_eq!(
            (questions(&survey), told(&problems)),
            (known.clone(), told_of.clone()),
            "{cut}"
        );
    }
}

#[test]
fn rows_of_other_lengths_are_told() {
    let (survey, problems) = read("a,b\n1\n2,x,\n3,x,y\n4,z\n5\n");
    assert_eq!(survey.columns().rows(), 4);
    assert_eq!(answers(&survey, "a"), ["1", "2", "4", "5"]);
    assert_eq!(answers(&survey, "b"), ["", "x", "z", ""]);
    let wanted = [
        (Code::CellCount, Some(2), None, Action::Kept, 2),
        (Code::CellCount, Some(3), None, Action::Kept, 2),
    ];
    assert_eq!(told(&problems), wanted);
}

#[test]
fn what_cannot_be_read_is_told_with_its_line() {
    let refused = |text: &str| {
        let problems = read_as(None, options(), &[text.as_bytes()]).err();
        problems.map(|p| told(&p).into_iter().map(|t| (t.0, t.1)).collect::<Vec<_>>())
    };
    assert_eq!(refused(""), Some(vec![(Code::EmptyFile, None)]));
    assert_eq!(refused("\n\r\n"), Some(vec![(Code::EmptyFile, None)]));
    assert_eq!(
        refused("a,b\n1,\"x\n2,y\n"),
        Some(vec![(Code::OpenQuote, Some(2))])
    );
    let long = format!("a,b\n1,{}\n", "x".repeat(survey::ingest::limits::CELL + 1));
    assert_eq!(refused(&long), Some(vec![(Code::TooMuch, Some(2))]));
    let wide = format!("{}\n", ",".repeat(survey::ingest::limits::COLUMNS));
    assert_eq!(refused(&wide), Some(vec![(Code::TooMuch, Some(1))]));
    let (survey, problems) = read("a,b\n");
    assert_eq!(survey.columns().rows(), 0);
    assert_eq!(told(&problems)[0].0, Code::NoRows);
}

#[test]
fn bytes_that_are_no_utf_8_are_windows_1252() {
    let bytes = b"gr\xf6\xdfe;ort\n\x80;K\xf6ln\n1;Bonn\n";
    let (survey, _) = read_as(None, options(), &[bytes]).unwrap_or_else(|p| panic!("{p}"));
    let found = questions(&survey);
    assert_eq!(
        (found[0].0.as_str(), &found[0].2[0]),
        ("größe", &"€".to_string())
    );
    assert_eq!(found[1].2, ["Köln", "Bonn"]);
    let said = Options {
        encoding: Encoding::Utf8,
        ..options()
    };
    let (_, problems) = read_as(None, said, &[bytes]).unwrap_or_else(|p| panic!("{p}"));
    assert_eq!(problems.len(), 3, "{problems}");
}

#[test]
fn a_line_for_spreadsheets_is_no_header() {
    let (survey, problems) = read("sep=;\r\na;b,c\r\n1;x,y\r\n");
    assert!(problems.is_empty(), "{problems}");
    assert_eq!(questions(&survey)[1].0, "b,c");
    assert_eq!(survey.columns().rows(), 1);
}

const DESCRIPTOR: &str = r#"{"name":"t","resources":[{"name":"responses","path":"x.csv","schema":{"missingValues":["","-"],"fields":[
    {"name":"id","type":"string"},
    {"name":"art","type":"string","categories":["stadt","land"]},
    {"name":"zahl","type":"number","decimalChar":","},
    {"name":"gewicht","type":"number","kommunalblick":{"weight":true}}]}}]}"#;

fn described(text: &str) -> Result<(Survey, Problems), Problems> {
    let options = Options {
        delimiter: Some(b';'),
        ..options()
    };
    read_as(Some(DESCRIPTOR), options, &[text.as_bytes()])
}

#[test]
fn a_descriptor_says_what_columns_are() {
    let text = "id;art;zahl;gewicht\n1;land;1,5;1\n2; stadt ;-;0.5\n3;-;2;2\n";
    let (survey, problems) = described(text).unwrap_or_else(|p| panic!("{p}"));
    assert!(problems.is_empty(), "{problems}");
    assert_eq!(answers(&survey, "art"), ["land", "stadt", ""]);
    let numbers = survey.columns().number("zahl").expect("numbers");
    assert_eq!(numbers.values(), [1.5, 0.0, 2.0]);
    let weights = survey.columns().weight("gewicht").expect("weights");
    assert_eq!(weights.values(), [1.0, 0.5, 2.0]);
}

#[test]
fn under_a_descriptor_wrong_cells_and_rows_are_left_out_and_told() {
    let text = "id;art;zahl;gewicht\n1;dorf;x;1\n2;stadt\n1;dorf;3;1\n";
    let (survey, problems) = described(text).unwrap_or_else(|p| panic!("{p}"));
    assert_eq!(answers(&survey, "art"), ["", ""]);
    let column = |name: &str| Some(name.to_string());
    let out = Action::LeftOut;
    let wanted = [
        (Code::CellCount, Some(3), None, out, 1),
        (Code::Unknown, Some(2), column("art"), out, 2),
        (Code::Malformed, Some(2), column("zahl"), out, 1),
        (Code::Repeated, Some(4), column("id"), out, 1),
    ];
    assert_eq!(told(&problems), wanted);
}

#[test]
fn under_a_descriptor_other_columns_are_refused() {
    let refused = |text: &str| described(text).err().map(|p| told(&p)[0].0);
    assert_eq!(refused("id;zahl;gewicht\n"), Some(Code::MissingColumn));
    assert_eq!(refused(""), Some(Code::EmptyFile));
    assert_eq!(refused("id;art;zahl;gewicht\n1;\"x"), Some(Code::OpenQuote));
    let broken = read_as(Some("{"), options(), &[]).err();
    assert_eq!(broken.map(|p| told(&p)[0].0), Some(Code::BrokenJson));
}

#[test]
fn a_dialect_of_its_own_is_made_plain() {
    let descriptor = DESCRIPTOR.replace(
        r#""path""#,
        r#""dialect":{"delimiter":"::","commentChar":"%"},"path""#,
    );
    let bytes = b"id::art::zahl::gewicht\n% nothing\n1::land::2::1\n";
    let pieces: Vec<&[u8]> = bytes.chunks(3).collect();
    let read = read_as(Some(&descriptor), options(), &pieces);
    let (survey, problems) = read.unwrap_or_else(|p| panic!("{p}"));
    assert!(problems.is_empty(), "{problems}");
    assert_eq!(answers(&survey, "art"), ["land"]);
}
