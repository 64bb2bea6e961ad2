import CLibXML2

/// What libxml2 shares between threads.
///
/// libxml2 2.9 makes the tables of its schema types at their first use and without a lock: two
/// threads that validate at the same moment would each find them half made.
enum LibXML2 {
    /// Makes the shared tables at its first use; Swift lets one thread do so while others wait.
    static let isReady: Bool = {
        xmlInitParser()
        assay_xml_be_silent()
        return xmlRelaxNGInitTypes() == 0
    }()
}
