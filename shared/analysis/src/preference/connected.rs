//! Whether finite worths exist.

/// Which item was preferred to which.
pub(super) struct Wins {
    over: Vec<Vec<usize>>,
    lost_to: Vec<Vec<usize>>,
}

impl Wins {
    pub(super) fn none(items: usize) -> Self {
        Self { over: vec![Vec::new(); items], lost_to: vec![Vec::new(); items] }
    }

    pub(super) fn add(&mut self, better: usize, worse: usize) {
        self.over[better].push(worse);
        self.lost_to[worse].push(better);
    }

    /// Items, not all, that never lost to any of the others; none if the wins are strongly connected.
    pub(super) fn never_lost(&self) -> Vec<usize> {
        let items = 0..self.over.len();
        let beaten = reached(&self.over);
        let missed: Vec<usize> = items.clone().filter(|&item| !beaten[item]).collect();
        if !missed.is_empty() {
            return missed;
        }
        let above = reached(&self.lost_to);
        if above.contains(&false) { items.filter(|&item| above[item]).collect() } else { missed }
    }
}

/// What can be reached from the first item.
fn reached(edges: &[Vec<usize>]) -> Vec<bool> {
    let mut reached = vec![false; edges.len()];
    let mut open = Vec::new();
    if let Some(first) = reached.first_mut() {
        *first = true;
        open.push(0);
    }
    while let Some(item) = open.pop() {
        for &next in &edges[item] {
            if !reached[next] {
                reached[next] = true;
                open.push(next);
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::Wins;

    fn check(items: usize, wins: &[(usize, usize)], never_lost: &[usize]) {
        let mut found = Wins::none(items);
        for &(better, worse) in wins {
            found.add(better, worse);
        }
        assert_eq!(found.never_lost(), never_lost, "{wins:?}");
    }

    #[test]
    fn leaders_without_defeat_are_named() {
        check(3, &[(0, 1), (1, 2), (2, 0)], &[]);
        check(3, &[(0, 1), (1, 2), (0, 2)], &[0]);
        check(4, &[(2, 3), (3, 2), (0, 1), (1, 0), (2, 0)], &[2, 3]);
        check(3, &[(0, 1), (1, 0)], &[2]);
        check(0, &[], &[]);
    }
}
