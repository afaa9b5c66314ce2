package instances

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: one station, sent and then connected.
func oneStation(ctx context.Context, s *Station) {
	_ = s.readings.Send(ctx, Reading{})
	s.readings.Connect("plot", plot) // want "receiver plot is connected after readings is sent"
}

// Wrong: methods of one station.
func oneStationMethods(ctx context.Context) error {
	s := NewStation()
	if err := s.Start(ctx); err != nil {
		return err
	}
	s.Watch("plot", plot) // want "receiver plot is connected after readings is sent"
	return nil
}

// Boot is wrong: the method itself does both, on its own station.
func (s *Station) Boot(ctx context.Context) {
	_ = s.Start(ctx)
	s.readings.Connect("plot", plot) // want "receiver plot is connected after readings is sent"
}

// Wrong: the accessor gives the same signal each time.
func throughAccessor(ctx context.Context, s *Station) {
	_ = s.Readings().Send(ctx, Reading{})
	s.Readings().Connect("plot", plot) // want "(?i)receiver plot is connected after readings is sent"
}

// Wrong: the package's accessor.
func throughPackageAccessor(ctx context.Context) {
	_ = Faults().Send(ctx, Reading{})
	Faults().Connect("plot", plot) // want "(?i)receiver plot is connected after faults is sent"
}

// Wrong: the accessor and the variable are the same signal.
func accessorAndVariable(ctx context.Context) {
	_ = faults.Send(ctx, Reading{})
	Faults().Connect("plot", plot) // want "(?i)receiver plot is connected after faults is sent"
}

// Wrong: a path of two fields.
func nestedField(ctx context.Context, p *Plant) {
	_ = p.north.readings.Send(ctx, Reading{})
	p.north.readings.Connect("plot", plot) // want "receiver plot is connected after readings is sent"
}

// Wrong: a pointer field.
func pointerField(ctx context.Context) {
	p := NewPlant()
	_ = p.faults.Send(ctx, Reading{})
	p.faults.Connect("plot", plot) // want "receiver plot is connected after faults is sent"
}

// Wrong: the embedded signal is promoted. (The gauge is what the user names; the field is called Signal.)
func embeddedPointer(ctx context.Context, g *Gauge) {
	_ = g.Send(ctx, Reading{})
	g.Connect("plot", plot) // want "receiver plot is connected after (g|Signal) is sent"
}

// Wrong: promoted once, spelt out once.
func embeddedSpeltOut(ctx context.Context) {
	g := Gauge{Signal: dispatch.New[Reading]("gauge"), unit: "bar"}
	_ = g.Signal.Send(ctx, Reading{})
	g.Connect("plot", plot) // want "receiver plot is connected after (g|Signal) is sent"
}

// Wrong: the embedded value.
func embeddedValue(ctx context.Context) {
	var v Valve
	_ = v.SendAsync(ctx, Reading{})
	v.Connect("plot", plot) // want "receiver plot is connected after (v|Signal) is sent"
}

// Wrong: a field of the package's variable.
func groupedVariable(ctx context.Context) {
	_ = events.Opened.Send(ctx, Reading{})
	events.Opened.Connect("plot", plot) // want "receiver plot is connected after Opened is sent"
}

// Wrong: the constructor sends on the very object that it returns.
func loudConstructor(ctx context.Context) {
	s := NewLoudStation(ctx)
	s.readings.Connect("plot", plot) // want "receiver plot is connected after readings is sent"
}

// Wrong: both calls go through helpers that take the station.
func helpersTakeStation(ctx context.Context, s *Station) {
	selfTest(ctx, s)
	attach(s) // want "receiver plot is connected after readings is sent"
}

func selfTest(ctx context.Context, s *Station) { _ = s.Start(ctx) }

func attach(s *Station) { s.Watch("plot", plot) }
