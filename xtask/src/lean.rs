//! Scripts and styles without what only their readers need: comments, indentation and blanks beside signs. Lines of scripts stay, so that nothing is read otherwise than in the source.

use crate::{Outcome, failed};

/// Words after which a slash begins a pattern.
const BEFORE_PATTERN: [&str; 12] = [
    "return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "await",
    "yield",
];

/// A script without its comments and its indentation.
pub fn script(text: &str) -> Outcome<String> {
    Reader::of(text, true).all()
}

/// A style sheet likewise, and without the blanks beside its braces and behind its semicolons.
pub fn style(text: &str) -> Outcome<String> {
    Reader::of(text, false).all()
}

/// Reads a source piece by piece.
struct Reader<'a> {
    /// What is still to be read.
    rest: &'a str,
    /// What stays of what was read.
    lean: String,
    script: bool,
    /// How many braces are open in each place of a template that is open.
    places: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn of(text: &'a str, script: bool) -> Self {
        Reader {
            rest: text,
            lean: String::with_capacity(text.len()),
            script,
            places: Vec::new(),
        }
    }

    fn all(mut self) -> Outcome<String> {
        while let Some(first) = self.rest.chars().next() {
            self.piece(first)?;
        }
        match self.places.is_empty() {
            true => Ok(self.lean),
            false => failed("A template of a script does not end."),
        }
    }

    /// Reads one piece, which begins with this letter.
    fn piece(&mut self, first: char) -> Outcome {
        match first {
            '/' if self.rest.starts_with("/*") => self.comment(),
            '/' if self.script && self.rest.starts_with("//") => self.line_comment(),
            '/' if self.script && self.begins_pattern() => self.pattern(),
            '"' | '\'' => self.quoted(first),
            '`' if self.script => self.template(1),
            '}' if self.places.last() == Some(&0) => {
                self.places.pop();
                self.template(1)
            }
            ' ' | '\t' | '\r' | '\n' if !self.script && self.is_beside() => self.skip(1),
            ' ' if self.script && self.is_beside_sign() => self.skip(1),
            '\n' => self.line(),
            ' ' | '\t' | '\r' if self.at_start() => self.skip(1),
            _ => self.plain(first),
        }
    }

    /// Whether nothing of the line stays so far.
    fn at_start(&self) -> bool {
        self.lean.is_empty() || self.lean.ends_with('\n')
    }

    /// Whether a brace, a semicolon, a colon or a comma stands beside the blanks that follow: in styles they mean nothing there.
    fn is_beside(&self) -> bool {
        let next = self.rest.trim_start();
        self.lean.ends_with(['{', '}', ';', ':', ',']) || next.starts_with(['{', '}'])
    }

    /// Whether a sign stands beside the blank that follows, which then parts no words. Plus, minus and slash are none: two of them mean something else.
    fn is_beside_sign(&self) -> bool {
        const SIGNS: &[char] = &[
            '=', '>', '&', '|', '?', ':', ',', ';', '(', ')', '{', '}', '[', ']',
        ];
        let next = self.rest[1..].chars().next();
        self.lean.ends_with(SIGNS) || next.is_some_and(|sign| SIGNS.contains(&sign))
    }

    fn skip(&mut self, bytes: usize) -> Outcome {
        self.rest = &self.rest[bytes..];
        Ok(())
    }

    fn keep(&mut self, bytes: usize) -> Outcome {
        let (kept, rest) = self.rest.split_at(bytes);
        self.lean.push_str(kept);
        self.rest = rest;
        Ok(())
    }

    fn plain(&mut self, letter: char) -> Outcome {
        if let Some(open) = self.places.last_mut() {
            *open = match letter {
                '{' => *open + 1,
                '}' => *open - 1,
                _ => *open,
            };
        }
        self.keep(letter.len_utf8())
    }

    /// The end of a line, without the blanks before it; an empty one goes.
    fn line(&mut self) -> Outcome {
        self.lean
            .truncate(self.lean.trim_end_matches([' ', '\t', '\r']).len());
        match self.at_start() {
            true => self.skip(1),
            false => self.keep(1),
        }
    }

    fn line_comment(&mut self) -> Outcome {
        self.skip(self.rest.find('\n').unwrap_or(self.rest.len()))
    }

    /// A comment counts as a blank; one of several lines as the end of one.
    fn comment(&mut self) -> Outcome {
        let Some(end) = self.rest.find("*/") else {
            return failed("A comment of a script or style does not end.");
        };
        let lines = self.rest[..end].contains('\n');
        let nothing = !self.script && self.lean.ends_with(['{', '}', ';', ' ']);
        if !self.at_start() && !nothing {
            self.lean.push(if lines { '\n' } else { ' ' });
        }
        self.skip(end + 2)
    }

    fn quoted(&mut self, quote: char) -> Outcome {
        let end = self.end_of(|letter, _| letter == quote, "string")?;
        self.keep(end)
    }

    /// Whether a slash begins a pattern and divides nothing: from what stands before it.
    fn begins_pattern(&self) -> bool {
        let before = self.lean.trim_end();
        let letter = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let word = &before[before.trim_end_matches(letter).len()..];
        match before.chars().next_back() {
            None => true,
            Some(last) if letter(last) => BEFORE_PATTERN.contains(&word),
            Some(last) => !")]}\"'`".contains(last),
        }
    }

    /// A regular expression: a slash in a class does not end it.
    fn pattern(&mut self) -> Outcome {
        let mut class = false;
        let end = self.end_of(
            |letter, _| {
                class = (class || letter == '[') && letter != ']';
                letter == '/' && !class
            },
            "pattern",
        )?;
        self.keep(end)
    }

    /// The text of a template up to its end, or to the next place in it; its first letters, so many, have been seen.
    fn template(&mut self, seen: usize) -> Outcome {
        let text = &self.rest[seen..];
        let mut escaped = false;
        for (at, letter) in text.char_indices() {
            let place = letter == '$' && text[at..].starts_with("${");
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '`' => return self.keep(seen + at + 1),
                _ if place => {
                    self.places.push(0);
                    return self.keep(seen + at + 2);
                }
                _ => {}
            }
        }
        failed("A template of a script does not end.")
    }

    /// How many bytes the piece has that ends, behind its first letter, with the first letter without a backslash for which `ends` holds; it has one line.
    fn end_of(&self, mut ends: impl FnMut(char, usize) -> bool, what: &str) -> Outcome<usize> {
        let mut escaped = false;
        for (at, letter) in self.rest.char_indices().skip(1) {
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '\n' => break,
                _ if ends(letter, at) => return Ok(at + letter.len_utf8()),
                _ => {}
            }
        }
        let line = self.rest.lines().next().unwrap_or_default();
        failed(format!("A {what} does not end on its line: “{line}”."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stays of a script.
    fn kept(text: &str) -> String {
        script(text).expect("a script")
    }

    #[test]
    fn comments_and_indentation_go_and_lines_stay() {
        let source =
            "// a\n/** b\n * c */\n  if (x) { // d\n    return 1 /* e */ + 2;   \n\n  }\r\n";
        assert_eq!(kept(source), "if(x){\nreturn 1   + 2;\n}\n");
        assert_eq!(kept("return /* a\n */ 1"), "return \n1");
    }

    #[test]
    fn what_is_quoted_stays_to_the_letter() {
        for text in [
            "a='x = y // z' + \"/* z */\";",
            r"a='it\'s // so';",
            "a=`\n  x // y = z\n    ${b?`  ${{c:'}'}.c}`:''}\n  /* z */`;",
            r"a=`\` // ${1}`;",
        ] {
            assert_eq!(kept(text), text);
        }
    }

    #[test]
    fn patterns_are_told_from_division() {
        for text in [
            "a.replace(/[/'\"`] = +\\//g,'');",
            "return /^\\/\\/ '/.test(a);",
            "const b=a / 2 / c[0]/(1)/ 3;d='x';",
            "x=y?/\"/:/'/;",
        ] {
            assert_eq!(kept(text), text);
        }
        assert_eq!(kept("a = b / 2; // it's half\nc"), "a=b / 2;\nc");
    }

    #[test]
    fn blanks_beside_signs_go_and_those_between_words_stay() {
        let source = "const f = async ({ a, b }) => a + +b - -c < d || typeof a in [1];";
        let lean = "const f=async({a,b})=>a + +b - -c < d||typeof a in[1];";
        assert_eq!(kept(source), lean);
    }

    #[test]
    fn what_does_not_end_is_refused() {
        for text in ["a = 'b\n'", "/* a", "a = `b", "a = `${b", "a = /b\n/"] {
            assert!(script(text).is_err(), "{text}");
        }
    }

    #[test]
    fn in_styles_two_slashes_are_no_comment() {
        let source = "/* a */\n.b::before {\n  content: \"/* c */ `\"; /* d */\n  background: url(//e/f);\n}\n";
        let lean = ".b::before{content:\"/* c */ `\";background:url(//e/f);}";
        assert_eq!(style(source).expect("a style"), lean);
    }

    #[test]
    fn every_script_and_style_of_the_site_is_read_to_its_end() {
        let www = crate::tools::root().join("www");
        for folder in [www.clone(), www.join("worker")] {
            for entry in std::fs::read_dir(folder).expect("www").flatten() {
                let path = entry.path();
                let Some(ending) = path.extension().and_then(|e| e.to_str()) else {
                    continue;
                };
                let read = match ending {
                    "js" => script,
                    "css" => style,
                    _ => continue,
                };
                let text = std::fs::read_to_string(&path).expect("a text");
                let lean = read(&text).unwrap_or_else(|_| panic!("{}", path.display()));
                assert!(
                    !lean.contains("\n ") && !lean.contains("/**") && !lean.contains("\n//"),
                    "{lean}"
                );
                assert_eq!(read(&lean).ok().as_ref(), Some(&lean), "{}", path.display());
            }
        }
    }
}
