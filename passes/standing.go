package passes

// A Standing says how far a check can be trusted.
type Standing struct {
	Level     Level
	Fix       string // what its fix does and when that is safe, as a sentence; "" when it has none
	Precision string // how many of its findings in real programs are right; "" when that was not measured
}

// Measured returns the precision, or that it is not known.
func (s Standing) Measured() string {
	if s.Precision == "" {
		return "not yet measured"
	}
	return s.Precision
}

// A Level says which findings of a check to expect.
type Level int

// The levels, from the surest on.
const (
	Certain Level = iota // what it says is so
	Default              // it can be wrong where a program does what its code does not show
	OptIn                // it may be right
)

// String returns the level as the documentation has it.
func (l Level) String() string { return [...]string{"0 (certain)", "1 (default)", "2 (opt-in)"}[l] }

// Standings has the standing of each check by its name. The pages of the checks
// and signalvet -list show it.
var Standings = map[string]Standing{
	"blockingreceiver": {
		Level: Default, Precision: "30 of 30 findings right",
		Fix: "Connects the receiver for background delivery, where the dispatcher can and one queue is in sight. " +
			"The sender does not see the receiver's error any more, and the receiver may run after the send has returned: read before you apply it.",
	},
	"chainstop":     {Level: Default, Precision: "1 of 1 findings right"},
	"deadconnect":   {Level: Default},
	"directive":     {Level: Certain},
	"droppedresult": {Level: Default, Precision: "3 of 3 findings right"},
	"dupconnect":    {Level: Default},
	"lateconnect": {
		Level: Default, Precision: "2 of 2 findings right",
		Fix: "Moves the connect before the send, when both stand in one block and the connect uses nothing that is made after the send. " +
			"Safe: the receiver gets the sends that it missed.",
	},
	"lockedsend":   {Level: Default, Precision: "40 of 40 findings right"},
	"orphansignal": {Level: Default, Precision: "2 of 2 findings right"},
	"receiversig":  {Level: Default},
	"sendcycle":    {Level: Default},
	"suppression":  {Level: Certain},
	"txsend":       {Level: Default, Precision: "9 of 9 findings right"},
	"uidmatch": {
		Level: Default,
		Fix: "Replaces the uid by the one that is nearly the same, when there is one only. " +
			"Safe: the disconnect took nothing away before.",
	},
}
