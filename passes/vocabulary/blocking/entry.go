package blocking

// An Entry is what the table says about one function or method. Parameters are
// counted from zero, without the receiver.
type Entry struct {
	Class Class // what it waits for; "" when it does not wait
	Calls []int // parameters that it calls before it returns
	Goes  []int // parameters that it calls in another goroutine
	Exits bool  // it never returns
}
