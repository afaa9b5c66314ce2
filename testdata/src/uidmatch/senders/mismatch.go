package senders

import "github.com/signalvet/signalvet/dispatch"

// Wrong: audit is the receiver of payments.
func wrongSignal() {
	var orders, payments dispatch.Signal[int]
	orders.Connect("shipping", count)
	payments.Connect("fraud-check", count)
	orders.Disconnect("fraud-check") // want `uid "fraud-check" is connected to payments, not to orders`
}

var (
	opened = dispatch.New[int]("opened")
	closed = dispatch.New[int]("closed")
)

func init() {
	opened.Connect("door-light", count)
	closed.Connect("door-lock", count)
}

// Wrong: the package's signals are mixed up.
func wrongPackageSignal() {
	opened.Disconnect("door-lock") // want `uid "door-lock" is connected to closed, not to opened`
}

// door has two signals of one type.
type door struct{ knocked, rung dispatch.Signal[int] }

func newDoor() *door {
	d := new(door)
	d.knocked.Connect("barking", count)
	d.rung.Connect("chime-sound", count)
	return d
}

// Wrong: the fields are mixed up.
func (d *door) mute() {
	d.knocked.Disconnect("chime-sound") // want `uid "chime-sound" is connected to rung, not to knocked`
}

// Wrong: connected for one sender, disconnected from all.
func connectedForOne() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(Euro).Connect("euro-board", quote)
	rates.Disconnect("euro-board") // want `uid "euro-board" of rates is connected`
}

// Wrong: connected for all, disconnected from one.
func connectedForAll() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.Connect("board", quote)
	rates.From(Euro).Disconnect("board") // want `uid "board" of rates is connected`
}

// Wrong: connected for euros, disconnected from dollars.
func connectedForOther() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(Euro).Connect("screen", quote)
	rates.From(Dollar).Disconnect("screen") // want `uid "screen" of rates is connected`
}

// Wrong: two senders have it, the third has not.
func connectedForTwo() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(Euro).Connect("export", quote)
	rates.From(Dollar).Connect("export", quote)
	rates.From(Krone).Disconnect("export") // want `uid "export" of rates is connected`
}

// Wrong: the views are kept in variables.
func viewsInVariables() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	euro, dollar := rates.From("EUR"), rates.From("USD")
	euro.Connect("hedging", quote)
	dollar.Disconnect("hedging") // want `uid "hedging" of (rates|dollar) is connected`
}

// Wrong: for whichever sender it was connected, it was not for all.
func connectedForSome(c Currency) {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(c).Connect("ticker-tape", quote)
	rates.Disconnect("ticker-tape") // want `uid "ticker-tape" of rates is connected`
}

// Wrong: TryConnect on the view.
func tryConnectedForOne() error {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	_, err := rates.From(Krone).TryConnect("oslo-desk", quote)
	defer rates.Disconnect("oslo-desk") // want `uid "oslo-desk" of rates is connected`
	return err
}

// Wrong: through wrappers with a key.
func wrappersWithKey() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	listen(rates, Euro, "arbitrage")
	unlisten(rates, Dollar, "arbitrage") // want `uid "arbitrage" of rates is connected`
}

func listen(s *dispatch.Keyed[Currency, int], c Currency, uid string) { s.From(c).Connect(uid, quote) }

func unlisten(s *dispatch.Keyed[Currency, int], c Currency, uid string) { s.From(c).Disconnect(uid) }

// Wrong: no sender has it, but one has something near.
func misspeltForSender() {
	rates := dispatch.NewKeyed[Currency, int]("rates")
	rates.From(Euro).Connect("settlement", quote)
	rates.From(Euro).Disconnect("setlement") // want `no connection of rates has uid "setlement"; did you mean "settlement"\?`
}
