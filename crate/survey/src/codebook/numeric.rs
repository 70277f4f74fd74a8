//! Fields that hold numbers: answers to questions for a number, weights, and codes that are numbers.

use super::Weight;
use super::descriptor::Translations;
use super::node::Node;
use crate::problem::{Code, Problems, Wanted};

/// How the cells of a field write numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    /// The decimal mark.
    pub decimal: char,
    /// What stands between groups of digits; `None` where nothing does.
    pub group: Option<char>,
    /// Whether nothing but the number stands in a cell.
    pub bare: bool,
}

impl Default for Digits {
    fn default() -> Self {
        Digits {
            decimal: '.',
            group: None,
            bare: true,
        }
    }
}

impl Digits {
    /// The number that a cell writes; `None` where it is none, or is not finite.
    pub fn number(&self, cell: &str) -> Option<f64> {
        let text = match self.bare {
            true => cell.trim(),
            false => self.stripped(cell),
        };
        let (whole, rest) = text.split_at(text.find(self.decimal).unwrap_or(text.len()));
        let whole = self.ungrouped(whole)?;
        let point = |rest: &str| rest.replacen(self.decimal, ".", 1);
        let strange = rest
            .get(self.decimal.len_utf8()..)
            .is_some_and(|r| r.contains(['.', ',']));
        let number = format!("{whole}{}", point(rest)).parse();
        number.ok().filter(|n: &f64| n.is_finite() && !strange)
    }

    /// A cell without what stands before and behind its number.
    fn stripped<'c>(&self, cell: &'c str) -> &'c str {
        let digit = |c: char| c.is_ascii_digit();
        let begins = |(at, c): &(usize, char)| {
            let next = cell[at + c.len_utf8()..].chars().next();
            digit(*c) || ['-', '+', self.decimal].contains(c) && next.is_some_and(digit)
        };
        let start = cell
            .char_indices()
            .find(begins)
            .map_or(cell.len(), |(at, _)| at);
        cell[start..].trim_end_matches(|c| !digit(c))
    }

    /// The digits before the decimal mark without what groups them: two or three in a group, three in the last; `None` where a mark of
    /// another kind stands there.
    fn ungrouped(&self, whole: &str) -> Option<String> {
        let foreign = |c: char| ['.', ','].contains(&c) && Some(c) != self.group;
        if whole.contains(foreign) {
            return None;
        }
        let Some(mark) = self.group else {
            return Some(whole.to_string());
        };
        let groups: Vec<usize> = whole.split(mark).skip(1).map(str::len).collect();
        let last = groups.last().is_none_or(|length| *length == 3);
        let inner = groups.iter().all(|length| [2, 3].contains(length));
        (last && inner).then(|| whole.replace(mark, ""))
    }

    /// The one way in which a code that is a number is written; `None` where it is none.
    pub fn code(&self, cell: &str) -> Option<String> {
        let plain = cell.strip_prefix('-').unwrap_or(cell);
        let whole = !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_digit());
        match whole && (cell == "0" || !plain.starts_with('0')) {
            true => Some(cell.to_string()),
            false => self.number(cell).map(|number| format!("{}", number + 0.0)),
        }
    }
}

/// Whether a field's type is one of numbers.
pub(super) fn is_numeric(node: &Node) -> bool {
    let kind = node.get("type").and_then(|n| n.text());
    kind.is_some_and(|kind| ["number", "integer", "year"].contains(&kind))
}

/// How a field of numbers writes them: `decimalChar`, `groupChar`, `bareNumber`.
pub(super) fn digits(node: &Node, problems: &mut Problems) -> Digits {
    let mark = |key: &str, problems: &mut Problems| {
        let own = node.get(key).filter(|n| n.text() != Some(""))?;
        let mut letters = own.text().unwrap_or("").chars();
        match (letters.next(), letters.next()) {
            (Some(mark), None) if !mark.is_ascii_digit() => Some(mark),
            _ => {
                problems.push(node.problem(Code::Malformed, key, Wanted::Mark));
                None
            }
        }
    };
    let decimal = mark("decimalChar", problems).unwrap_or('.');
    let group = mark("groupChar", problems);
    if group == Some(decimal) {
        problems.push(node.problem(Code::Unfit, "groupChar", Wanted::OtherMark));
    }
    let bare = node.get("bareNumber").is_none() || node.flag("bareNumber", problems);
    Digits {
        decimal,
        group,
        bare,
    }
}

/// Whether a field's own node says that it is a weight. A weight belongs to no question.
pub(super) fn is_weight(node: &Node, problems: &mut Problems) -> bool {
    let Some(own) = node.get("kommunalblick") else {
        return false;
    };
    let weight = own.flag("weight", problems);
    if weight && own.get("question").is_some() {
        problems.push(own.problem(Code::Surplus, "question", Wanted::NothingOfWeight));
    }
    weight
}

/// Whether a field holds whole numbers only.
pub(super) fn is_whole(node: &Node) -> bool {
    let kind = node.get("type").and_then(|n| n.text());
    ["integer", "year"].map(Some).contains(&kind)
}

/// A field of numbers must say so in its type, so that other readers of the package see numbers too.
pub(super) fn check(node: &Node, problems: &mut Problems) {
    if !is_numeric(node) {
        problems.push(node.problem(Code::Unfit, "type", Wanted::NumberType));
    }
    if node.get("categories").is_some() {
        problems.push(node.problem(Code::Surplus, "categories", Wanted::NoCategories));
    }
}

/// A weight with its label.
pub(super) fn weight(node: &Node, tr: &Translations, problems: &mut Problems) -> Weight {
    let id = node.required("name", problems).to_string();
    let title = match node.get("title") {
        None => &id,
        Some(_) => node.required("title", problems),
    };
    Weight {
        title: tr.text(&format!("weights.{id}"), title),
        id,
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    const GERMAN: Digits = Digits {
        decimal: ',',
        group: Some('.'),
        bare: true,
    };

    #[test]
    fn a_number_is_finite_and_has_a_point() {
        let cells = [
            "12", "-0.5", "1e3", "1,5", "1 000", "NaN", "inf", "1e999", "viel", "",
        ];
        let read = cells.map(|cell| Digits::default().number(cell));
        let numbers = [Some(12.0), Some(-0.5), Some(1000.0)];
        assert_eq!(read[..3], numbers);
        assert_eq!(read[3..], [None; 7]);
    }

    #[test]
    fn marks_are_those_of_the_field() {
        let cells = [
            "1.234,5",
            "-1.234.567",
            "0,25",
            "3.5",
            "1,234.5",
            "1.23",
            "1,2,3",
        ];
        let read = cells.map(|cell| GERMAN.number(cell));
        assert_eq!(read[..3], [Some(1234.5), Some(-1_234_567.0), Some(0.25)]);
        assert_eq!(read[3..], [None; 4], "3.5 is no group of three");
    }

    #[test]
    fn words_around_a_number_are_left_out_where_the_field_says_so() {
        let loose = Digits {
            bare: false,
            ..GERMAN
        };
        let cells = ["EUR 1.250,50", "95 %", "€ -3", "keine"];
        let read = cells.map(|cell| loose.number(cell));
        assert_eq!(read, [Some(1250.5), Some(95.0), Some(-3.0), None]);
        assert_eq!(GERMAN.number("95 %"), None);
    }

    #[test]
    fn a_code_is_written_in_one_way() {
        let code = |cell: &str| Digits::default().code(cell);
        for same in ["1", "01", "1.0", "+1", " 1 "] {
            assert_eq!(code(same).as_deref(), Some("1"), "{same}");
        }
        assert_eq!(
            code("9007199254740993").as_deref(),
            Some("9007199254740993")
        );
        assert_eq!(code("-0").as_deref(), Some("0"));
        assert_eq!(code("2.50").as_deref(), Some("2.5"));
        assert_eq!(code("x"), None);
    }
}
