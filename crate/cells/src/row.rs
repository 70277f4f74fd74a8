//! A row of cells, as it stands in the bytes it was read from.

/// A row while it is read: its cells are gone with the call that it is given to.
pub struct Row<'a> {
    /// Line on which it begins, from 1.
    pub line: u64,
    bytes: &'a [u8],
    spans: &'a [(u32, u32)],
}

impl<'a> Row<'a> {
    /// A row of cells that stand in `bytes` from the first to before the second number of each span.
    pub fn new(line: u64, bytes: &'a [u8], spans: &'a [(u32, u32)]) -> Row<'a> {
        Row { line, bytes, spans }
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is none, which no row that is read is.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The cell at a place, from 0; empty where there is none.
    pub fn cell(&self, at: usize) -> &'a [u8] {
        match self.spans.get(at) {
            Some((from, to)) => &self.bytes[*from as usize..*to as usize],
            None => &[],
        }
    }

    /// Every cell in order.
    pub fn iter(&self) -> impl Iterator<Item = &'a [u8]> {
        let (bytes, spans) = (self.bytes, self.spans);
        let cell = move |(from, to): &(u32, u32)| &bytes[*from as usize..*to as usize];
        spans.iter().map(cell)
    }

    /// What a cell is told apart from others by; `None` where it is longer than that, see [`crate::Dictionary`].
    pub(crate) fn key(&self, at: usize) -> Option<u64> {
        let Some((from, to)) = self.spans.get(at) else {
            return crate::dictionary::key(&[]);
        };
        let (from, length) = (*from as usize, (to - from) as usize);
        match self.bytes[from..].first_chunk::<8>() {
            Some(eight) if length < 8 => Some(crate::dictionary::masked(eight, length)),
            _ => crate::dictionary::key(&self.bytes[from..from + length]),
        }
    }
}
