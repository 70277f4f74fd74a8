//! Days as a person reads them.

use crate::lang::Lang;
use crate::words::words;

/// `28. November 2026`, `28 November 2026` for `2026-11-28`; any other text as it is.
pub(super) fn in_words(day: &str, lang: Lang) -> String {
    spelt(day, lang).unwrap_or_else(|| day.to_string())
}

fn spelt(day: &str, lang: Lang) -> Option<String> {
    let [year, month, day]: [&str; 3] = day.split('-').collect::<Vec<_>>().try_into().ok()?;
    let month = month.parse::<usize>().ok()?.checked_sub(1)?;
    let month = words(lang).months.split(' ').nth(month)?;
    let day = day.parse::<u8>().ok()?;
    Some(match lang {
        Lang::De => format!("{day}. {month} {year}"),
        Lang::En => format!("{day} {month} {year}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_spelt_and_anything_else_stays() {
        assert_eq!(in_words("2026-11-08", Lang::De), "8. November 2026");
        assert_eq!(in_words("2027-03-28", Lang::De), "28. März 2027");
        assert_eq!(in_words("2026-12-31", Lang::En), "31 December 2026");
        for other in ["", "2026", "2026-13-01", "2026-00-01", "gestern"] {
            assert_eq!(in_words(other, Lang::De), other);
        }
    }
}
