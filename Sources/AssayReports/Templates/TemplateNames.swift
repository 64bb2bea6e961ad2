import Mustache

// What templates find by name in the values of pages. Reflection would find it as well, at many
// times the cost; a test tells of a property that is missing here.

extension ReportPage: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "supplier": supplier
        case "summary": summary
        case "boards": boards
        case "findings": findings
        case "actions": actions
        case "finished": finished
        case "timeline": timeline
        case "unknowns": unknowns
        case "progress": progress
        case "limits": limits
        case "lastResorts": lastResorts
        case "sources": sources
        case "quality": quality
        case "method": method
        default: nil
        }
    }
}

extension SupplierHeading: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "name": name
        case "number": number
        case "country": country
        case "site": site
        case "respondent": respondent
        case "assessed": assessed
        default: nil
        }
    }
}

extension ScoreBoard: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "title": title
        case "version": version
        case "rows": rows
        case "coverage": coverage
        case "level": level
        case "next": next
        case "shortfalls": shortfalls
        case "remarks": remarks
        default: nil
        }
    }
}

extension ScoreRow: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "name": name
        case "kind": kind
        case "claimed": claimed
        case "assured": assured
        case "range": range
        case "bar": bar
        case "score": score
        default: nil
        }
    }
}

extension ScoreBar: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "assured": assured
        case "claimed": claimed
        case "lowest": lowest
        case "highest": highest
        case "hasRange": hasRange
        default: nil
        }
    }
}

extension OpenQuestions: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "title": title
        case "entries": entries
        default: nil
        }
    }
}

extension OpenQuestions.Entry: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "name": name
        case "question": question
        case "state": state
        case "points": points
        case "comment": comment
        default: nil
        }
    }
}

extension LastResort: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "title": title
        case "questions": questions
        default: nil
        }
    }
}

extension PlanQualityEntry: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "points": points
        case "marks": marks
        default: nil
        }
    }
}

extension PlanQualityEntry.Mark: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "line": line
        case "points": points
        default: nil
        }
    }
}
