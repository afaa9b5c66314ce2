package signals

import (
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

// Registration is the payload of django-registration's signals: the account,
// and the request that brought it this far.
type Registration struct {
	Account Account
	Request *http.Request
}

// The signals of django-registration.
var (
	// UserRegistered is sent when somebody has registered.
	UserRegistered = dispatch.New[Registration]("registration.user_registered")
	// UserApproved is sent when an admin has approved the account.
	UserApproved = dispatch.New[Registration]("registration.user_approved")
	// UserActivated is sent when the user has activated the account.
	UserActivated = dispatch.New[Registration]("registration.user_activated")
)
