/// The open actions, each with its bar on the axis of time.
extension Timeline {
    func add(to page: inout Markup) {
        page += """
            <table class="gantt" role="table">
            <caption>From \(first) to \(last)</caption>
            <thead role="rowgroup"><tr role="row">\
            <th scope="col" role="columnheader" class="what label">Action</th>\
            <th scope="col" role="columnheader" class="label">Due</th>\
            <th scope="col" role="columnheader" class="drawn">\
            <svg viewBox="0 0 480 18" role="img" aria-label="Months">\
            <path \(Paint.line) d="\(each: ticks, as: { "M\($0.place) 12v6" })"/>\
            \(each: ticks, as: \.name)</svg></th></tr></thead>
            <tbody role="rowgroup">

            """
        let grid = Markup(of: ticks) { "M\($0.place) 0v16" }
        for row in rows { page += row.markup(on: grid) }
        page.add("</tbody>\n</table>\n")
    }
}

extension Timeline.Tick {
    fileprivate var name: Markup { "<text \(Paint.axis) x=\"\(place)\" y=\"11\">\(month)</text>" }
}

extension Timeline.Row {
    fileprivate func markup(on grid: Markup) -> Markup {
        """
        <tr role="row"><th scope="row" role="rowheader" class="what">\
        <a class="no" href="#\(anchor)">\(number)</a> \(action)</th>\
        <td role="cell" class="day">\(due)</td><td role="cell" class="drawn">\
        <svg viewBox="0 0 480 16" aria-hidden="true"><path \(Paint.line) d="\(grid)"/>\
        <rect \(Paint.work(findingClass)) x="\(from)" y="4" width="\(length)" height="8"/>\
        \(each: milestones, as: { "<path \(Paint.stone) d=\"M\($0) 3l5 5-5 5-5-5z\"/>" })\
        <circle \(Paint.look) cx="\(check)" cy="8" r="4"/></svg></td></tr>

        """
    }
}
