package instances

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: two stations, and only the other one has sent.
func twoStations(ctx context.Context) error {
	a, b := NewStation(), NewStation()
	if err := a.Start(ctx); err != nil {
		return err
	}
	b.Watch("plot", plot)
	return b.Start(ctx)
}

// Right: two stations as parameters, by field.
func twoParameters(ctx context.Context, a, b *Station) {
	_ = a.readings.Send(ctx, Reading{})
	b.readings.Connect("plot", plot)
}

// Right: two signals of one station.
func twoFields(ctx context.Context, s *Station) {
	_ = s.readings.Send(ctx, Reading{})
	s.alarms.Connect("plot", plot)
}

// Right: north is not south.
func twoPaths(ctx context.Context, p *Plant) {
	_ = p.north.readings.Send(ctx, Reading{})
	p.south.readings.Connect("plot", plot)
}

// Right: two fields of one variable.
func twoGrouped(ctx context.Context) {
	_ = events.Opened.Send(ctx, Reading{})
	events.Closed.Connect("plot", plot)
}

// Right: the variable holds a new station.
func replacedStation(ctx context.Context) error {
	s := NewStation()
	_ = s.Start(ctx)
	s = NewStation()
	s.Watch("plot", plot)
	return s.Start(ctx)
}

// Right: each round has its own station.
func freshStationPerRound(ctx context.Context, names []string) {
	for range names {
		s := NewStation()
		s.Watch("plot", plot)
		_ = s.Start(ctx)
	}
}

// Right: two embedded signals.
func twoGauges(ctx context.Context) {
	in, out := Gauge{Signal: dispatch.New[Reading]("in")}, Gauge{Signal: dispatch.New[Reading]("out")}
	_ = in.Send(ctx, Reading{})
	out.Connect("plot", plot)
	_ = out.Send(ctx, Reading{})
}

// Right: the quiet constructor sends nothing.
func quietConstructor(ctx context.Context) error {
	s := NewStation()
	s.readings.Connect("plot", plot)
	return s.Start(ctx)
}

// Right: the loud one is another object.
func loudOther(ctx context.Context) (*Station, *Station) {
	loud, calm := NewLoudStation(ctx), NewStation()
	calm.Watch("plot", plot)
	return loud, calm
}

// Right: elements of a slice cannot be told apart.
func stationsInSlice(ctx context.Context, all []*Station, i, j int) {
	_ = all[i].Start(ctx)
	all[j].Watch("plot", plot)
}

// Right: which station the map holds under a key is not known.
func stationsInMap(ctx context.Context, all map[string]*Station) {
	_ = all["north"].readings.Send(ctx, Reading{})
	all["south"].readings.Connect("plot", plot)
}

// Right: one accessor, two stations.
func accessorsOfTwo(ctx context.Context, a, b *Station) {
	_ = a.Readings().Send(ctx, Reading{})
	b.Readings().Connect("plot", plot)
}

// Right: the helpers get different stations.
func helpersTakeTwo(ctx context.Context, a, b *Station) {
	selfTest(ctx, a)
	attach(b)
}

// Hub takes clients at run time.
type Hub struct{ joined dispatch.Signal[Reading] }

// Join is right: every new client is told to the others, then it listens itself.
func (h *Hub) Join(ctx context.Context, client string, r dispatch.Receiver[Reading]) *dispatch.Connection {
	_ = h.joined.SendRobust(ctx, Reading{Sensor: client})
	return h.joined.Connect(client, r, dispatch.Until(ctx))
}
