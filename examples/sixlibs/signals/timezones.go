package signals

import (
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// TimezoneDetection is the payload of DetectedTimezone.
type TimezoneDetection struct {
	Account  Account
	Location *time.Location
}

// DetectedTimezone is the signal of django-easy-timezones, sent when a
// request's address has told where its user is.
var DetectedTimezone = dispatch.New[TimezoneDetection]("timezones.detected_timezone")
