import Mustache

extension Disclosure: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "name": name
        case "country": country
        case "site": site
        case "assessed": assessed
        case "parts": parts
        case "notes": notes
        default: nil
        }
    }
}

extension Disclosure.Part: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "anchor": anchor
        case "heading": heading
        case "clauses": clauses
        case "statements": statements
        case "tasks": tasks
        default: nil
        }
    }
}

extension Disclosure.Statement: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "question": question
        case "said": said
        case "proofs": proofs
        default: nil
        }
    }
}
