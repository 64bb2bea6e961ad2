extension Unicode.Scalar {
    /// The scalar as it may be shown to people: in place of a control character or a direction
    /// override the visible one that stands for it.
    ///
    /// Terminals, spreadsheets, pages and calendars obey such characters in a supplier's text.
    /// Line breaks and tabs are among them; who lets them through handles them before.
    public var inert: Unicode.Scalar {
        switch value {
        case 0x00...0x1F: Unicode.Scalar(0x2400 + value) ?? "?"
        case 0x7F...0x9F: "␡"
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: "·"
        default: self
        }
    }
}
