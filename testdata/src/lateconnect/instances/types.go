// Package instances holds signals in structs: fields, pointers, embedded, behind accessors and constructors.
package instances

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Reading is the payload of a sensor.
type Reading struct {
	Sensor string
	Value  float64
}

// Station owns its signals as values.
type Station struct {
	readings dispatch.Signal[Reading]
	alarms   dispatch.Signal[Reading]
}

// NewStation returns a quiet station.
func NewStation() *Station { return &Station{} }

// NewLoudStation returns a station that has already sent.
func NewLoudStation(ctx context.Context) *Station {
	s := &Station{}
	_ = s.readings.Send(ctx, Reading{Sensor: "self-test"})
	return s
}

// Readings gives access to the signal.
func (s *Station) Readings() *dispatch.Signal[Reading] { return &s.readings }

// Start sends a first reading.
func (s *Station) Start(ctx context.Context) error {
	return s.readings.Send(ctx, Reading{Sensor: "start"})
}

// Watch connects the receiver.
func (s *Station) Watch(uid string, r dispatch.Receiver[Reading]) { s.readings.Connect(uid, r) }

// Plant holds stations and a signal by pointer.
type Plant struct {
	north, south *Station
	faults       *dispatch.Signal[Reading]
}

// NewPlant makes all parts.
func NewPlant() *Plant {
	return &Plant{north: NewStation(), south: NewStation(), faults: dispatch.New[Reading]("plant.faults")}
}

// Gauge is a signal itself, by embedding.
type Gauge struct {
	*dispatch.Signal[Reading]
	unit string
}

// Valve embeds the signal as a value.
type Valve struct {
	dispatch.Signal[Reading]
}

// events groups the package's signals in one variable.
var events = struct {
	Opened, Closed dispatch.Signal[Reading]
}{}

var faults = dispatch.New[Reading]("faults")

// Faults is an accessor of the package's signal.
func Faults() *dispatch.Signal[Reading] { return faults }

func plot(ctx context.Context, r Reading) error { return nil }
