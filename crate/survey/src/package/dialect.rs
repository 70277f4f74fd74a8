//! Texts of tables in another dialect of CSV than commas and double quotes.

/// How the cells of a table stand in its text: the properties of a Table Dialect that concern single characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// What stands between two cells of a row.
    pub delimiter: String,
    /// What stands around a cell that holds a delimiter; `None` where nothing does.
    pub quote: Option<char>,
    /// Whether two quotes within a quoted cell are one.
    pub double_quote: bool,
    /// What takes the meaning from the next character.
    pub escape: Option<char>,
    /// What ends a row; `None` for an end of line, however it is written.
    pub terminator: Option<String>,
    /// Whether blanks behind a delimiter belong to no cell.
    pub skip_initial_space: bool,
    /// With what a row begins that is a comment.
    pub comment: Option<String>,
}

impl Default for Dialect {
    fn default() -> Self {
        Dialect {
            delimiter: ",".to_string(),
            quote: Some('"'),
            double_quote: true,
            escape: None,
            terminator: None,
            skip_initial_space: false,
            comment: None,
        }
    }
}

impl Dialect {
    /// The bytes that part the cells of such a text; `None` where it takes more to tell them apart, so that it has to be made plain first.
    pub fn marks(&self) -> Option<cells::Marks> {
        let plain = Dialect {
            delimiter: self.delimiter.clone(),
            quote: self.quote,
            ..Dialect::default()
        };
        let [delimiter] = *self.delimiter.as_bytes() else {
            return None;
        };
        let quote = self.quote.map(u8::try_from).transpose().ok()?;
        let ascii = delimiter.is_ascii() && quote.is_none_or(|quote| quote.is_ascii());
        let apart = quote != Some(delimiter) && !matches!(delimiter, b'\n' | b'\r');
        (*self == plain && ascii && apart).then(|| cells::Marks {
            delimiter,
            quote,
            ..cells::Marks::default()
        })
    }

    /// The same table with commas and double quotes. Lines stay where they are; a comment leaves an empty one.
    pub fn plain(&self, text: &str) -> String {
        let mut reader = Reader {
            dialect: self,
            rest: text.strip_prefix('\u{feff}').unwrap_or(text),
            plain: String::with_capacity(text.len() + text.len() / 4),
        };
        while !reader.rest.trim_matches(['\r', '\n']).is_empty() {
            reader.row();
        }
        reader.plain
    }
}

struct Reader<'a> {
    dialect: &'a Dialect,
    rest: &'a str,
    plain: String,
}

impl Reader<'_> {
    fn row(&mut self) {
        if self.takes_comment() || self.takes_end() {
            return self.plain.push('\n');
        }
        loop {
            self.cell();
            if !self.takes(&self.dialect.delimiter) {
                break;
            }
            self.plain.push(',');
        }
        self.takes_end();
        self.plain.push('\n');
    }

    /// Skips a comment with the end of its row.
    fn takes_comment(&mut self) -> bool {
        let comment = self.dialect.comment.as_deref();
        let here = comment.is_some_and(|mark| self.rest.starts_with(mark));
        while here && !self.rest.is_empty() && !self.takes_end() {
            self.next();
        }
        here
    }

    fn cell(&mut self) {
        if self.dialect.skip_initial_space {
            self.rest = self.rest.trim_start_matches(' ');
        }
        self.plain.push('"');
        if self.takes_char(self.dialect.quote) {
            self.quoted();
        }
        while !self.at_end() && !self.rest.starts_with(&self.dialect.delimiter) {
            self.takes_char(self.dialect.escape);
            self.copy();
        }
        self.plain.push('"');
    }

    /// The cell behind its opening quote, with the closing one.
    fn quoted(&mut self) {
        while !self.rest.is_empty() {
            if self.takes_char(self.dialect.escape) {
                self.copy();
            } else if self.takes_char(self.dialect.quote) {
                let again = self.dialect.double_quote && self.starts(self.dialect.quote);
                if !again {
                    return;
                }
                self.copy();
            } else {
                self.copy();
            }
        }
    }

    fn next(&mut self) -> Option<char> {
        let next = self.rest.chars().next()?;
        self.rest = &self.rest[next.len_utf8()..];
        Some(next)
    }

    fn copy(&mut self) {
        let Some(next) = self.next() else {
            return;
        };
        if next == '"' {
            self.plain.push('"');
        }
        self.plain.push(next);
    }

    fn starts(&self, wanted: Option<char>) -> bool {
        wanted.is_some_and(|wanted| self.rest.starts_with(wanted))
    }

    fn takes_char(&mut self, wanted: Option<char>) -> bool {
        let here = self.starts(wanted);
        if here {
            self.next();
        }
        here
    }

    fn takes(&mut self, wanted: &str) -> bool {
        let rest = self.rest.strip_prefix(wanted);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn ends(&self) -> [&str; 3] {
        match &self.dialect.terminator {
            Some(own) => [own; 3],
            None => ["\r\n", "\n", "\r"],
        }
    }

    fn at_end(&self) -> bool {
        self.rest.is_empty() || self.ends().iter().any(|end| self.rest.starts_with(end))
    }

    fn takes_end(&mut self) -> bool {
        let ends = self.ends().into_iter();
        let rest = ends.filter_map(|end| self.rest.strip_prefix(end)).next();
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Dialect;

    fn plain(dialect: &Dialect, text: &str) -> String {
        dialect.plain(text).replace('"', "'")
    }

    #[test]
    fn delimiters_and_quotes_of_any_kind() {
        let own = Dialect {
            delimiter: "; ".into(),
            quote: Some('\''),
            ..Dialect::default()
        };
        let text = "a; b\r\n'x; y'; 'it''s'\n1; \"\n";
        assert_eq!(
            own.plain(text),
            "\"a\",\"b\"\n\"x; y\",\"it's\"\n\"1\",\"\"\"\"\n"
        );
        let none = Dialect {
            quote: None,
            ..Dialect::default()
        };
        assert_eq!(none.plain("\"a,b"), "\"\"\"a\",\"b\"\n");
    }

    #[test]
    fn an_escaped_delimiter_is_part_of_a_cell() {
        let own = Dialect {
            escape: Some('\\'),
            double_quote: false,
            ..Dialect::default()
        };
        assert_eq!(
            plain(&own, "a\\,b,\"c\\\"d\",e\\\\"),
            "'a,b','c''d','e\\'\n"
        );
    }

    #[test]
    fn blanks_comments_and_ends_of_rows() {
        let own = Dialect {
            skip_initial_space: true,
            comment: Some("//".into()),
            ..Dialect::default()
        };
        let text = "\u{feff}a, \"b, c\"\n// nothing, here\n\n1,  2";
        assert_eq!(plain(&own, text), "'a','b, c'\n\n\n'1','2'\n");
        let rows = Dialect {
            terminator: Some(";".into()),
            ..Dialect::default()
        };
        assert_eq!(plain(&rows, "a,b;1,2;\n"), "'a','b'\n'1','2'\n");
    }
}
