package signals

import "github.com/signalvet/signalvet/dispatch"

// Flow names a kind of workflow. It is the sender of viewflow's signals: a
// receiver connects to one flow by From, or to all of them.
type Flow string

// Task is one step of a running process.
type Task struct {
	Process int64
	Name    string
}

// TaskFailure is the payload of TaskFailed.
type TaskFailure struct {
	Task Task
	Err  error
}

// The signals of viewflow, each with its flow as sender.
var (
	FlowStarted  = dispatch.NewKeyed[Flow, Task]("viewflow.flow_started")
	FlowFinished = dispatch.NewKeyed[Flow, Task]("viewflow.flow_finished")
	TaskStarted  = dispatch.NewKeyed[Flow, Task]("viewflow.task_started")
	TaskFailed   = dispatch.NewKeyed[Flow, TaskFailure]("viewflow.task_failed")
	TaskFinished = dispatch.NewKeyed[Flow, Task]("viewflow.task_finished")
)
