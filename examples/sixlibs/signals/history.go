package signals

import (
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// HistoricalRecord is one kept state of a model, as in django-simple-history.
type HistoricalRecord struct {
	Model, ID string
	By        string // the user who made the change
	At        time.Time
	Reason    string
}

// PreCreateHistoricalRecord is sent before a record is stored, so that a
// receiver may complete it through the pointer.
var PreCreateHistoricalRecord = dispatch.New[*HistoricalRecord]("history.pre_create_historical_record")

// PostCreateHistoricalRecord is sent once the record is stored.
var PostCreateHistoricalRecord = dispatch.New[HistoricalRecord]("history.post_create_historical_record")
