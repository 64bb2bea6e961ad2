import Mustache

extension LeveragePage: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "buyer": buyer
        case "number": number
        case "assessed": assessed
        case "summary": summary
        case "partners": partners
        case "omissions": omissions
        case "parts": parts
        case "method": method
        default: nil
        }
    }
}

extension LeveragePage.Partner: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "name": name
        case "number": number
        case "assessed": assessed
        case "findings": findings
        case "gravest": gravest
        default: nil
        }
    }
}

extension LeveragePage.Entry: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "number": number
        case "title": title
        case "tag": tag
        case "details": details
        case "questions": questions
        default: nil
        }
    }
}

extension LeveragePage.Part: MustacheParent {
    func child(named wanted: String) -> Any? {
        switch wanted {
        case "anchor": anchor
        case "heading": heading
        case "intro": intro
        case "entries": entries
        default: nil
        }
    }
}
