import Mustache

extension ActionEntry: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "number": number
        case "anchor": anchor
        case "name": name
        case "kept": kept
        case "action": action
        case "short": short
        case "kind": kind
        case "owner": owner
        case "role": role
        case "findingClass": findingClass
        case "priority": priority
        case "start": start
        case "due": due
        case "status": status
        case "isOverdue": isOverdue
        case "reasons": reasons
        case "details": details
        default: nil
        }
    }
}

extension ActionEntry.Detail: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "label": label
        case "lines": lines
        default: nil
        }
    }
}

extension ActionEntry.Reason: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "title": title
        case "anchor": anchor
        default: nil
        }
    }
}

extension FinishedEntry: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "name": name
        case "action": action
        case "status": status
        default: nil
        }
    }
}

extension Timeline: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "first": first
        case "last": last
        case "ticks": ticks
        case "rows": rows
        default: nil
        }
    }
}

extension Timeline.Tick: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "place": place
        case "month": month
        default: nil
        }
    }
}

extension Timeline.Row: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "number": number
        case "anchor": anchor
        case "action": action
        case "findingClass": findingClass
        case "start": start
        case "due": due
        case "from": from
        case "length": length
        case "milestones": milestones
        case "check": check
        default: nil
        }
    }
}
