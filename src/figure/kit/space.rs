//! Points and rectangles.

/// A place in a drawing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// A place in a drawing.
pub const fn at(x: i32, y: i32) -> Point {
    Point { x, y }
}

/// How many, as a length.
pub fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX / 1024)
}

/// A rectangle.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Area {
    /// Its left side.
    pub x: i32,
    /// Its upper side.
    pub y: i32,
    /// How wide it is.
    pub w: i32,
    /// How high it is.
    pub h: i32,
}

impl Area {
    /// A rectangle.
    pub const fn new(x: i32, y: i32, w: i32, h: i32) -> Self {
        Self { x, y, w, h }
    }

    /// Its right side.
    pub const fn right(self) -> i32 {
        self.x + self.w
    }

    /// Its lower side.
    pub const fn bottom(self) -> i32 {
        self.y + self.h
    }

    /// Its middle from left to right.
    pub const fn centre(self) -> i32 {
        self.x + self.w / 2
    }

    /// Its middle from top to bottom.
    pub const fn middle(self) -> i32 {
        self.y + self.h / 2
    }

    /// The same without a margin on every side.
    #[must_use]
    pub const fn inset(self, by: i32) -> Self {
        Self { x: self.x + by, y: self.y + by, w: self.w - 2 * by, h: self.h - 2 * by }
    }

    /// The same elsewhere.
    #[must_use]
    pub const fn moved(self, x: i32, y: i32) -> Self {
        Self { x: self.x + x, y: self.y + y, ..self }
    }

    /// Whether two rectangles share more than a side.
    pub const fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether another rectangle lies inside.
    pub const fn contains(self, other: Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}
