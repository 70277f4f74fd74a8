//! How many respondents each size class has: stated, or what the stated ones leave.

use crate::fact::{Fact, Goal};
use kommunalblick::codebook::Question;
use kommunalblick::study::Study;

/// The size classes.
pub struct Sizes {
    /// The question.
    pub question: String,
    /// Its codes.
    pub classes: Vec<String>,
    /// By class: the stated size.
    pub stated: Vec<Option<i32>>,
    /// All respondents.
    pub total: i32,
}

impl Sizes {
    /// The stated sizes; `None` where there are no classes.
    pub fn of(survey: &Study, facts: &[Fact]) -> Option<Sizes> {
        let question = question(survey)?;
        let of = |code: &str| {
            let mine = |f: &&Fact| {
                f.question == question.id && f.population.is_empty() && f.codes == [code]
            };
            facts.iter().filter(mine).find_map(|f| match f.goal {
                Goal::Count(count) => Some(count),
                _ => None,
            })
        };
        Some(Sizes {
            question: question.id.clone(),
            classes: question.codes().map(str::to_string).collect(),
            stated: question.codes().map(of).collect(),
            total: survey.descriptor().participants.answered as i32,
        })
    }

    /// Every way to divide what the stated sizes leave among the other classes.
    pub fn ways(&self) -> Vec<Vec<i32>> {
        let left = self.total - self.stated.iter().flatten().sum::<i32>();
        let open = self.stated.iter().filter(|s| s.is_none()).count();
        let fill = |parts: Vec<i32>| {
            let mut parts = parts.into_iter();
            let size = |s: &Option<i32>| s.or_else(|| parts.next()).unwrap_or(0);
            self.stated.iter().map(size).collect()
        };
        divided(left, open).into_iter().map(fill).collect()
    }
}

/// Every list of so many numbers with a sum; none where nothing may be left and something is.
fn divided(sum: i32, parts: usize) -> Vec<Vec<i32>> {
    match parts {
        0 if sum == 0 => vec![Vec::new()],
        0 => Vec::new(),
        1 => vec![vec![sum]],
        _ => (0..=sum)
            .flat_map(|first| {
                let rest = divided(sum - first, parts - 1).into_iter();
                rest.map(move |r| std::iter::once(first).chain(r).collect())
            })
            .collect(),
    }
}

/// By class the least and the greatest size.
pub fn span(ways: &[Vec<i32>]) -> Vec<(i32, i32)> {
    let classes = 0..ways.first().map_or(0, Vec::len);
    let of = |class: usize| {
        let sizes = || ways.iter().map(|way| way[class]);
        (sizes().min().unwrap_or(0), sizes().max().unwrap_or(0))
    };
    classes.map(of).collect()
}

/// The question that holds the size class.
pub fn question(survey: &Study) -> Option<&Question> {
    let id = survey.descriptor().roles.size_question.as_deref()?;
    survey.codebook().question(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_divided_in_every_way() {
        let sizes = Sizes {
            question: String::new(),
            classes: Vec::new(),
            stated: vec![Some(4), None, None],
            total: 6,
        };
        let ways = sizes.ways();
        assert_eq!(ways, [[4, 0, 2], [4, 1, 1], [4, 2, 0]]);
        assert_eq!(span(&ways), [(4, 4), (0, 2), (0, 2)]);
    }
}
