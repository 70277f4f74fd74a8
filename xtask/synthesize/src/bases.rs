//! The class bases of questions that equally many answered: the same in each class for all of them, as far as the print allows.

use crate::candidates::Group;

/// What is known about one class: the bases with which the shares of every question come out at the least cost, and the expected one.
pub struct Class {
    /// Possible bases.
    pub domain: Vec<i32>,
    /// The expected base.
    pub wish: i32,
}

impl Class {
    /// From the groups of all questions in this class; without any, every base up to the class's size.
    pub fn of(groups: &[Group], size: i32, wish: i32) -> Class {
        let cost = |n: i32| groups.iter().map(|g| g.at(n).cost).sum::<u32>();
        let costs: Vec<(i32, u32)> = (1..=size).map(|n| (n, cost(n))).collect();
        let least = costs.iter().map(|c| c.1).min().unwrap_or(0);
        let domain = costs
            .into_iter()
            .filter(|c| c.1 == least)
            .map(|c| c.0)
            .collect();
        Class { domain, wish }
    }

    fn distance(&self, n: i32) -> i32 {
        (n - self.wish).abs()
    }
}

/// Every choice of one base a class that sums to the total, the nearest to the expected bases first.
pub fn choices(classes: &[Class], total: i32) -> Vec<Vec<i32>> {
    let widest = (0..classes.len())
        .max_by_key(|c| classes[*c].domain.len())
        .unwrap_or(0);
    let mut list: Vec<Vec<i32>> = vec![Vec::new()];
    for (i, class) in classes.iter().enumerate() {
        let values: &[i32] = if i == widest { &[0] } else { &class.domain };
        list = list
            .iter()
            .flat_map(|row| {
                values
                    .iter()
                    .map(move |n| row.iter().copied().chain([*n]).collect())
            })
            .collect();
        let near = |row: &Vec<i32>| {
            row.iter()
                .zip(classes)
                .enumerate()
                .filter(|(j, _)| *j != widest)
                .map(|(_, (n, c))| c.distance(*n))
                .sum::<i32>()
        };
        list.sort_by_key(near);
        list.truncate(MOST);
    }
    for row in &mut list {
        row[widest] = total - row.iter().sum::<i32>();
    }
    list.retain(|row| classes[widest].domain.contains(&row[widest]));
    list.sort_by_key(|row| {
        row.iter()
            .zip(classes)
            .map(|(n, c)| c.distance(*n))
            .sum::<i32>()
    });
    list
}

/// How many choices are kept.
const MOST: usize = 20_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_choice_comes_first() {
        let class = |domain: &[i32], wish| Class {
            domain: domain.to_vec(),
            wish,
        };
        let classes = [
            class(&[30, 38], 36),
            class(&[18, 32], 30),
            class(&(1..=150).collect::<Vec<i32>>(), 120),
        ];
        let choices = choices(&classes, 190);
        assert_eq!(choices[0], [38, 32, 120]);
        assert_eq!(choices.len(), 4);
    }
}
