// Package lms is the learning platform of the login hook. It authenticates
// users and sends signals; it knows none of the receivers, so that custom
// code needs no change here.
package lms

import (
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// User is an account of the platform.
type User struct {
	Name, Email string
	Active      bool
}

// Track is the mode in which a learner is enrolled in a course.
type Track string

// The tracks of a course: audited for nothing, or paid for and certified.
const (
	Audited  Track = "audited"
	Verified Track = "verified"
)

// Login is the payload of UserLoggedIn.
type Login struct {
	User   User
	Method string // how the user proved who they are: password, LTI, OAuth
	At     time.Time
}

// UserLoggedIn is sent after each successful authentication, whatever its
// method.
var UserLoggedIn = dispatch.New[Login]("lms.user_logged_in")

// UserAccountActivated is sent once a user has confirmed the e-mail address.
var UserAccountActivated = dispatch.New[User]("lms.user_account_activated")

// TrackChange is the payload of EnrollmentTrackUpdated.
type TrackChange struct {
	User     User
	Course   string
	From, To Track
}

// EnrollmentTrackUpdated is sent when a learner's enrolment changes its mode,
// mostly because a certificate was paid for.
var EnrollmentTrackUpdated = dispatch.New[TrackChange]("lms.enrollment_track_updated")

// Grade is the payload of CourseGradePassed and CourseGradeFailed.
type Grade struct {
	User    User
	Course  string
	Percent int
}

// CourseGradePassed is sent when a grade rises to the course's pass mark, and
// CourseGradeFailed when it falls below it again.
var (
	CourseGradePassed = dispatch.New[Grade]("lms.course_grade_now_passed")
	CourseGradeFailed = dispatch.New[Grade]("lms.course_grade_now_failed")
)
