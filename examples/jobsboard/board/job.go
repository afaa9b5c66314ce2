package board

import (
	"errors"
	"net/mail"
	"strings"
	"time"
	"unicode/utf8"
)

// ErrNotFound is returned for a job that does not exist (any more).
var ErrNotFound = errors.New("no such job")

// Posting is what an admin writes about a job.
type Posting struct {
	Company, CompanyEmail string
	Title                 string
	Details               string
	Open                  bool // false once the opening is closed
}

// Job is a posting on the board.
type Job struct {
	ID int64
	Posting
	Created, Modified time.Time
}

// InvalidError tells what is wrong with a posting or a subscription, by field.
type InvalidError struct {
	Problems map[string]string
}

func (e *InvalidError) Error() string { return "invalid input" }

// The longest texts that the board takes, in characters.
const (
	maxLine    = 255
	maxDetails = 10_000
)

// checked returns the posting with surrounding blanks removed, or an
// *InvalidError.
func (p Posting) checked() (Posting, error) {
	problems := make(map[string]string)
	p.Company = checkedLine(problems, "company", p.Company)
	p.Title = checkedLine(problems, "title", p.Title)
	p.CompanyEmail = checkedEmail(problems, "company_email", p.CompanyEmail)
	p.Details = strings.TrimSpace(strings.ReplaceAll(p.Details, "\r\n", "\n"))
	if utf8.RuneCountInString(p.Details) > maxDetails {
		problems["details"] = "This text is too long."
	}
	if len(problems) > 0 {
		return Posting{}, &InvalidError{Problems: problems}
	}
	return p, nil
}

// checkedLine returns text as one line, and notes a problem when it is empty or
// too long.
func checkedLine(problems map[string]string, field, text string) string {
	line := strings.Join(strings.Fields(text), " ")
	switch {
	case line == "":
		problems[field] = "Fill this in."
	case utf8.RuneCountInString(line) > maxLine:
		problems[field] = "This text is too long."
	}
	return line
}

// checkedEmail returns the bare address in text, and notes a problem when there
// is none. A name beside the address is refused: it belongs to no mail header
// that the board writes.
func checkedEmail(problems map[string]string, field, text string) string {
	text = strings.TrimSpace(text)
	address, err := mail.ParseAddress(text)
	if err != nil || address.Address != text || len(text) > maxLine {
		problems[field] = "This is no e-mail address."
	}
	return text
}
