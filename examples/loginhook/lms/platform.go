package lms

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// PassMark is the grade, in per cent, from which a course is passed.
const PassMark = 50

// Errors that Platform's methods return.
var (
	ErrUnknownUser = errors.New("unknown user")
	ErrInactive    = errors.New("account is not activated")
	ErrNotEnrolled = errors.New("not enrolled")
)

// enrolment is one user's place in one course.
type enrolment struct {
	track  Track
	passed bool
}

// Platform holds the accounts and enrolments. It serves one goroutine: the
// example sends its events one after the other.
type Platform struct {
	users      map[string]User
	enrolments map[string]map[string]enrolment // by user, then course
	now        func() time.Time
}

// NewPlatform returns an empty platform that reads the time from now.
func NewPlatform(now func() time.Time) *Platform {
	return &Platform{
		users:      make(map[string]User),
		enrolments: make(map[string]map[string]enrolment),
		now:        now,
	}
}

// Register adds an account that still has to be activated.
func (p *Platform) Register(name, email string) {
	p.users[name] = User{Name: name, Email: email}
	p.enrolments[name] = make(map[string]enrolment)
}

// Activate confirms a user's e-mail address and sends UserAccountActivated.
func (p *Platform) Activate(ctx context.Context, name string) error {
	user, ok := p.users[name]
	if !ok {
		return fmt.Errorf("activate %s: %w", name, ErrUnknownUser)
	}
	user.Active = true
	p.users[name] = user
	return UserAccountActivated.SendRobust(ctx, user)
}

// Authenticate logs a user in by any method and sends UserLoggedIn. The error
// of a receiver is returned too, but does not undo the login.
func (p *Platform) Authenticate(ctx context.Context, name, method string) error {
	user, ok := p.users[name]
	if !ok {
		return fmt.Errorf("log in %s: %w", name, ErrUnknownUser)
	}
	if !user.Active {
		return fmt.Errorf("log in %s: %w", name, ErrInactive)
	}
	return UserLoggedIn.SendRobust(ctx, Login{User: user, Method: method, At: p.now()})
}

// Enrol puts a user into a course, as an auditor.
func (p *Platform) Enrol(name, course string) error {
	if _, ok := p.users[name]; !ok {
		return fmt.Errorf("enrol %s: %w", name, ErrUnknownUser)
	}
	p.enrolments[name][course] = enrolment{track: Audited}
	return nil
}

// ChangeTrack moves an enrolled user to another track and sends
// EnrollmentTrackUpdated, unless the user is on that track already.
func (p *Platform) ChangeTrack(ctx context.Context, name, course string, to Track) error {
	place, ok := p.enrolments[name][course]
	if !ok {
		return fmt.Errorf("change track of %s in %s: %w", name, course, ErrNotEnrolled)
	}
	if place.track == to {
		return nil
	}
	from := place.track
	place.track = to
	p.enrolments[name][course] = place
	return EnrollmentTrackUpdated.SendRobust(ctx, TrackChange{User: p.users[name], Course: course, From: from, To: to})
}

// Grade records a grade, and sends CourseGradePassed or CourseGradeFailed when
// it carries the learner over the pass mark or back.
func (p *Platform) Grade(ctx context.Context, name, course string, percent int) error {
	place, ok := p.enrolments[name][course]
	if !ok {
		return fmt.Errorf("grade %s in %s: %w", name, course, ErrNotEnrolled)
	}
	passes := percent >= PassMark
	if passes == place.passed {
		return nil
	}
	place.passed = passes
	p.enrolments[name][course] = place
	grade := Grade{User: p.users[name], Course: course, Percent: percent}
	if passes {
		return CourseGradePassed.SendRobust(ctx, grade)
	}
	return CourseGradeFailed.SendRobust(ctx, grade)
}
