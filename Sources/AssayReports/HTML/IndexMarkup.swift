/// A supplier in the index.
extension IndexEntry {
    func row(_ rank: Int, _ first: String, _ links: Markup) -> Markup {
        """
        <tr><td class="n">\(rank)</td>\
        <th scope="row"><a href="\(first)"><bdi class="said">\(name)</bdi></a> \
        <small><bdi class="said">\(number)</bdi> \(country)</small></th><td>\(reason)</td>\
        <td class="wide"><span class="tag \(findingClass)">\(findingClass)</span></td>\
        <td class="day">\(due)</td><td class="n wide">\(overdue)</td>\
        <td class="wide">\(scores)</td><td class="n wide">\(unknown)</td>\
        <td class="wide">\(links)</td></tr>

        """
    }
}
