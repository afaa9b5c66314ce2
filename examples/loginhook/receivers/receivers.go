// Package receivers is the custom code that hooks into the platform's login
// sequence. All of it is in this one package, and main registers it at
// start-up, before the platform serves anybody.
package receivers

import (
	"context"
	"log/slog"

	"github.com/signalvet/signalvet/examples/loginhook/lms"
)

// The uids name each connection once, for Register and Unregister alike.
const (
	loginUID     = "custom-login"
	splitUID     = "custom-login/split-test"
	activatedUID = "custom-login/activated"
	upgradeUID   = "custom-login/upgrade"
	passedUID    = "custom-login/passed"
	failedUID    = "custom-login/failed"
)

// hooks are the receivers. They only write to a log, so no login waits for
// them.
type hooks struct {
	log *slog.Logger
}

// Register connects the custom code to the platform's signals. Call it once,
// before the platform sends; a second call panics, because the uids are taken.
func Register(log *slog.Logger) {
	h := hooks{log: log}
	lms.UserLoggedIn.Connect(loginUID, h.loggedIn)
	lms.UserLoggedIn.Connect(splitUID, h.assignVariant)
	lms.UserAccountActivated.Connect(activatedUID, h.activated)
	lms.EnrollmentTrackUpdated.Connect(upgradeUID, h.trackUpdated)
	lms.CourseGradePassed.Connect(passedUID, h.passed)
	lms.CourseGradeFailed.Connect(failedUID, h.failed)
}

// Unregister takes the custom code away again.
func Unregister() {
	lms.CourseGradeFailed.Disconnect(failedUID)
	lms.CourseGradePassed.Disconnect(passedUID)
	lms.EnrollmentTrackUpdated.Disconnect(upgradeUID)
	lms.UserAccountActivated.Disconnect(activatedUID)
	lms.UserLoggedIn.Disconnect(splitUID)
	lms.UserLoggedIn.Disconnect(loginUID)
}

func (h hooks) loggedIn(ctx context.Context, event lms.Login) error {
	h.log.InfoContext(ctx, "logged in", "user", event.User.Name, "method", event.Method)
	return nil
}

// assignVariant puts each user into one half of a split test, always the same.
func (h hooks) assignVariant(ctx context.Context, event lms.Login) error {
	h.log.InfoContext(ctx, "split test", "user", event.User.Name, "variant", Variant(event.User))
	return nil
}

func (h hooks) activated(ctx context.Context, user lms.User) error {
	h.log.InfoContext(ctx, "account activated", "user", user.Name)
	return nil
}

// trackUpdated cares for paid upgrades only; going back to auditing is no news.
func (h hooks) trackUpdated(ctx context.Context, event lms.TrackChange) error {
	if event.To != lms.Verified {
		return nil
	}
	h.log.InfoContext(ctx, "upgraded", "user", event.User.Name, "course", event.Course)
	return nil
}

func (h hooks) passed(ctx context.Context, event lms.Grade) error {
	h.log.InfoContext(ctx, "grade passed", "user", event.User.Name, "course", event.Course, "percent", event.Percent)
	return nil
}

func (h hooks) failed(ctx context.Context, event lms.Grade) error {
	h.log.InfoContext(ctx, "grade failed", "user", event.User.Name, "course", event.Course, "percent", event.Percent)
	return nil
}
