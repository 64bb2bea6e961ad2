extension Array {
    /// Puts the elements in an order without copying any.
    ///
    /// - Parameter order: for each place the position of the element that it gets, each once.
    package mutating func arrange(by order: consuming [Int]) {
        withUnsafeMutableBufferPointer { elements in
            for start in order.indices {
                // Each round of exchanges ends where it began.
                var place = start
                while order[place] != start {
                    let next = order[place]
                    elements.swapAt(place, next)
                    order[place] = place
                    place = next
                }
                order[place] = place
            }
        }
    }
}
