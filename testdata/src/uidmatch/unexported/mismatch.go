package unexported

// Wrong: connected in Register under another name.
func stopWelcome() {
	logins.Disconnect("welcomemail") // want `no connection of logins has uid "welcomemail"; did you mean "welcome-mail"\?`
}

// Wrong: far from any uid of logins.
func stopTracking() {
	logins.Disconnect("analytics") // want `no connection of logins has uid "analytics"`
}

// Stop is wrong: it is exported, but the signal is not, and all connections stand here.
func Stop() {
	logouts.Disconnect("session_end") // want `no connection of logouts has uid "session_end"; did you mean "session-end"\?`
}

// Wrong: one letter too many.
func stopSeats() {
	enrolled.Disconnect("seats-count") // want `no connection of enrolled has uid "seats-count"; did you mean "seat-count"\?`
}

// Wrong: the connection is made in an init.
func stopGrading() {
	graded.Disconnect("transcripts") // want `no connection of graded has uid "transcripts"; did you mean "transcript"\?`
}

// Wrong: the connection is made by a package-level initialiser.
func stopCamera() {
	proctored.Disconnect("microphone") // want `no connection of proctored has uid "microphone"`
}

// Wrong: the wrapper of this package is a connect, and this its only call.
func resetsByWrapper() {
	onReset("password-mail", greet)
	resets.Disconnect("passwort-mail") // want `no connection of resets has uid "passwort-mail"; did you mean "password-mail"\?`
}

// Wrong: the wrapper is a disconnect.
func resetsOffByWrapper() {
	offReset("sms-gateway") // want `no connection of resets has uid "sms-gateway"`
}

// Close is wrong: the field is unexported, and the constructor connects all there is.
func (c *Course) Close() {
	c.started.Disconnect("attendence") // want `no connection of started has uid "attendence"; did you mean "attendance"\?`
}

// Wrong: a pointer field.
func (c *Course) stopSurvey() {
	c.ended.Disconnect("questionnaire") // want `no connection of ended has uid "questionnaire"`
}

// Wrong: at the end of a switch, in a loop; the place does not matter.
func stopMany(kinds []string) {
	for _, kind := range kinds {
		switch kind {
		case "certificate":
			completed.Disconnect("certificate")
		case "badge":
			completed.Disconnect("open-badge") // want `no connection of completed has uid "open-badge"`
		}
	}
}

// Wrong: nobody connects to offered at all.
func stopOffer() bool {
	return offered.Disconnect("newsletter") // want `no connection of offered has uid "newsletter"`
}

// Wrong: in a goroutine.
func stopLater() {
	go enrolled.Disconnect("seatcounts") // want `no connection of enrolled has uid "seatcounts"; did you mean "seat-count"\?`
}
