package dispatch

// Delivery describes one send to an [Observer].
type Delivery struct {
	Signal    string // the name of the signal, or its type if it has none
	Mode      string // the method: Send, SendRobust, SendAsync or Deliver
	Receivers int    // how many were connected when the send began
}
